package kz.elshi.entity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** In which offices the people of one document act, told by the titles before their names. Lives inside one run of the resolver. */
final class HeldOffices {
  /** Role of titles that are no offices. */
  private static final String OCCUPATION = "occupation";

  private final Catalogue catalogue;
  private final CountryMentions countries;
  private final PersonEntities entities;
  private final Salience salience;
  private final @Nullable PartialDate date;
  private final Map<Person, List<Capacity>> capacities = new IdentityHashMap<>();

  HeldOffices(Catalogue catalogue, CountryMentions countries, PersonEntities entities, Salience salience, @Nullable PartialDate date) {
    this.catalogue = catalogue;
    this.countries = countries;
    this.entities = entities;
    this.salience = salience;
    this.date = date;
  }

  /** The offices that a person's titles name, as they are understood where the text first speaks of the person. */
  List<Capacity> of(Person person) {
    return capacities.computeIfAbsent(person, this::told);
  }

  private List<Capacity> told(Person person) {
    Map<String, Capacity> offices = new LinkedHashMap<>();
    String own = entities.country(person);
    for (Title title : person.titles) {
      Title real = title.role().equals(People.COUNTERPART) ? ofCounterpart(title) : title;
      if (real != null && isHeld(real)) {
        boolean placed = real.country() != null || entities.isInternational(real);
        String country = placed ? countries.own(real.country()) : own;
        Capacity capacity = catalogue.offices.capacity(real, country);
        offices.putIfAbsent(capacity.role() + (capacity.organisation() == null ? "" : capacity.organisation().key()), capacity);
      }
    }
    return List.copyOf(offices.values());
  }

  /** Whether a title is an office at all, and not one of the past. */
  private static boolean isHeld(Title title) {
    return title.tenure() != Title.Tenure.FORMER && isOffice(title);
  }

  static boolean isOffice(Title title) {
    return !title.role().equals(OCCUPATION);
  }

  /** «ресейлік әріптесі N»: N has the office that the subject has, in the other country. */
  private @Nullable Title ofCounterpart(Title title) {
    for (Person person : entities.behind(salience.actor())) {
      for (Title own : person.titles.reversed()) {
        if (!own.role().equals(People.COUNTERPART)) {
          return new Title(
              title.span(), own.role(), title.country(), own.body(), null, null, own.tenure(), title.words());
        }
      }
    }
    return null;
  }

  /** The holder with the office that the mention names, if no title before the name has told one of that role. */
  EntityMention with(EntityMention holder, Title title, @Nullable String country) {
    boolean told = holder.capacities().stream().anyMatch(one -> one.role().equals(title.role()));
    if (told || !isHeld(title)) {
      return holder;
    }
    List<Capacity> all = new ArrayList<>(holder.capacities());
    all.add(catalogue.offices.capacity(title, country != null ? country : holder.entities().getFirst().country()));
    return new EntityMention(holder.mention(), holder.entities(), all);
  }

  /** The office of a leader of a country whom the article does not name, with who held it on its day by the reference. */
  List<Capacity> unnamed(Title title, String country) {
    return List.of(catalogue.offices.capacity(title, country).heldBy(catalogue.linker.holder(title, country, date)));
  }

  /** The office of a title that nobody is known to hold; none if it is no office. */
  List<Capacity> vacant(Title title, @Nullable String country) {
    return isOffice(title) ? List.of(catalogue.offices.capacity(title, country)) : List.of();
  }
}
