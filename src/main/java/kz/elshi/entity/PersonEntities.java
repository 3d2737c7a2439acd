package kz.elshi.entity;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.mention.Title;
import org.jspecify.annotations.Nullable;

/** The people of one document as entities, each made when the text first speaks of the person. Lives inside one run of the resolver. */
final class PersonEntities {
  /** Offices that a bare title never places in the outlet's own country. */
  private static final Set<String> FOREIGN = Set.of("ambassador", "monarch", "crown-prince");

  private final People people;
  private final Catalogue catalogue;
  private final CountryMentions countries;
  private final Map<Person, Entity> entities = new IdentityHashMap<>();

  PersonEntities(People people, Catalogue catalogue, CountryMentions countries) {
    this.people = people;
    this.catalogue = catalogue;
    this.countries = countries;
  }

  Entity of(Person person) {
    return entities.computeIfAbsent(person, one -> catalogue.person(one, country(one)));
  }

  /** Where titles or the reference put a person, else the outlet's country unless a title speaks against it; or null. */
  @Nullable String country(Person person) {
    String likely = countries.own(person.likelyCountry());
    boolean foreign = person.titles.stream().anyMatch(title -> isForeign(title) || isInternational(title));
    return likely != null || person.titles.isEmpty() || foreign ? likely : countries.home();
  }

  /** Whether a person may be of a country: whoever has bare titles alone is of the outlet's, and holds no other country's office. */
  boolean isOf(Person person, String country) {
    String own = country(person);
    return own == null || own.equals(country);
  }

  /** Whether a title without a country means somebody of another one. */
  static boolean isForeign(Title title) {
    return FOREIGN.contains(title.role());
  }

  /** Whether the body of a title is of no single country. */
  boolean isInternational(Title title) {
    return catalogue.offices.isInternational(title);
  }

  /** Whether the text has spoken of a person as this entity. */
  boolean isSame(Person person, @Nullable Entity entity) {
    return entity != null && entities.containsKey(person) && entities.get(person).isSame(entity);
  }

  /** The people whom the text has spoken of as this entity: one, or none, or more who share a key. */
  List<Person> behind(@Nullable Entity entity) {
    return people.all().stream().filter(person -> isSame(person, entity)).toList();
  }

  /** Whether a title of an entity's has this role, whatever its tenure. */
  boolean holds(Entity entity, String role) {
    return behind(entity).stream().anyMatch(person -> person.titles.stream().anyMatch(title -> title.role().equals(role)));
  }

  /** Whether two entities have titles of one role. */
  boolean shareRole(Entity one, Entity other) {
    return behind(other).stream().flatMap(person -> person.titles.stream()).anyMatch(title -> holds(one, title.role()));
  }
}
