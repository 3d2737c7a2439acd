package kz.elshi.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of days.
 *
 * @param start first day
 * @param end last day
 */
record Spell(LocalDate start, LocalDate end) {
  /** The days that a date may mean: one, or those of a month or year. */
  static Spell of(String date) {
    return switch (date.length()) {
      case 4 -> new Spell(LocalDate.of(Integer.parseInt(date), 1, 1), LocalDate.of(Integer.parseInt(date), 12, 31));
      case 7 -> new Spell(YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth());
      default -> new Spell(LocalDate.parse(date), LocalDate.parse(date));
    };
  }

  /** The spells of ties in order, none overlapping another; none at all if a tie has no date, for then it may be at any time. */
  static List<Spell> of(Collection<Tie> ties) {
    if (ties.stream().anyMatch(tie -> tie.date() == null)) {
      return List.of();
    }
    List<Spell> sorted =
        ties.stream().map(Tie::date).filter(Objects::nonNull).map(Spell::of)
            .sorted(Comparator.comparing(Spell::start).thenComparing(Spell::end)).toList();
    List<Spell> merged = new ArrayList<>();
    for (Spell next : sorted) {
      if (merged.isEmpty() || next.start().isAfter(merged.getLast().end())) {
        merged.add(next);
      } else if (next.end().isAfter(merged.getLast().end())) {
        merged.add(new Spell(merged.removeLast().start(), next.end()));
      }
    }
    return merged;
  }
}
