package kz.elshi.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.entity.link.Identity;
import kz.elshi.entity.link.LinkContext;
import kz.elshi.entity.link.PersonLinker;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Asks who of the reference the people of one document are, with what the document tells of them. Lives inside one run of the resolver. */
final class Identification {
  /** Country code of the lexicon for the outlet's own country. */
  private static final String OWN = "HOME";

  private final PersonLinker linker;
  private final Offices offices;
  private final @Nullable String home;
  private final @Nullable PartialDate date;
  private final Set<String> company = new HashSet<>();

  Identification(PersonLinker linker, Offices offices, List<Mention> mentions, @Nullable String home, @Nullable PartialDate date) {
    this.linker = linker;
    this.offices = offices;
    this.home = home;
    this.date = date;
    add(home);
    for (Mention mention : mentions) {
      if (mention.is(Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE)) {
        add(mention.key());
      } else if (mention.is(Mention.Kind.PLACE, Mention.Kind.ORGANISATION)) {
        add(mention.country());
      }
      mention.titles().forEach(title -> add(title.country()));
    }
  }

  private void add(@Nullable String country) {
    if (country != null && !country.equals(OWN)) {
      company.add(country);
    }
  }

  /** Who a person of the document is. */
  Identity of(Person person) {
    String told = OWN.equals(person.country) ? home : person.country;
    boolean bare = told == null && !person.titles.isEmpty() && person.titles.stream().noneMatch(this::isElsewhere);
    return linker.link(person.name, new LinkContext(told, bare ? home : null, person.titles, date, company));
  }

  private boolean isElsewhere(Title title) {
    return PersonEntities.isForeign(title) || offices.isInternational(title);
  }
}
