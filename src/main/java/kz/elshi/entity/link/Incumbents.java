package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Who held an office of a country on a day, by the reference. */
final class Incumbents {
  private record Holding(Listed person, Term term) {}

  private final Map<String, List<Holding>> byCountry = new HashMap<>();

  Incumbents(List<Listed> people) {
    for (Listed one : people) {
      String country = one.person.country();
      if (country != null) {
        one.terms.forEach(term -> byCountry.computeIfAbsent(country, key -> new ArrayList<>()).add(new Holding(one, term)));
      }
    }
  }

  /** The one person who held this very office on a day; null if nobody, or more than one, did as far as the reference knows. */
  @Nullable Listed holder(ClaimedOffice office, String country, @Nullable PartialDate date) {
    if (date == null || date.day() == null) {
      return null;
    }
    Listed found = null;
    for (Holding one : byCountry.getOrDefault(country, List.of())) {
      if (office.isSame(one.term()) && one.term().when(date) == Term.When.HELD) {
        if (found != null && found != one.person()) {
          return null;
        }
        found = one.person();
      }
    }
    return found;
  }
}
