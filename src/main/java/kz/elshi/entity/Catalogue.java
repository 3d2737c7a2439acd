package kz.elshi.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.entity.link.Candidate;
import kz.elshi.entity.link.PersonLinker;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Slug;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Mention;
import org.jspecify.annotations.Nullable;

/** The reference as entities. */
final class Catalogue {
  private static final double LISTED = 0.95;
  private static final double UNLISTED = 0.3;

  /** People of the reference by key. */
  final Map<String, Reference.Person> people = new HashMap<>();
  final PersonLinker linker;
  final Offices offices;
  /** Endings of patronymics, lower case. */
  final Set<String> patronymics = new HashSet<>();
  private final PersonKeys keys;
  private final Map<String, Reference.Country> countries = new HashMap<>();
  private final Map<String, Reference.Place> places = new HashMap<>();
  private final Map<String, Reference.Organisation> organisations = new HashMap<>();

  Catalogue(Home home, Reference reference) {
    reference.people().forEach(person -> people.put(person.key(), person));
    linker = new PersonLinker(home, reference);
    offices = new Offices(home, reference);
    Table.read(home.path("data/lexicon/kk/patronymics.tsv")).rows().forEach(row -> patronymics.add(row.get("ending")));
    keys = new PersonKeys(patronymics, people.keySet());
    reference.countries().forEach(country -> countries.put(country.iso(), country));
    reference.places().forEach(place -> places.put(place.key(), place));
    reference.organisations().forEach(body -> organisations.put(body.key(), body));
  }

  /** The country of an ISO code, under the name that the text gives, or the reference's if {@code name} is null. */
  Entity country(String iso, @Nullable String name) {
    Reference.Country listed = countries.get(iso);
    String best = name != null ? name : listed == null ? iso : first(listed.names());
    String qid = listed == null ? null : listed.qid();
    return new Entity(Entity.Kind.COUNTRY, iso, best, iso, link(qid, "name of a country"));
  }

  /** The country of the article's outlet where the article itself does not name it. */
  Entity countryOfOutlet(String iso) {
    Entity country = country(iso, null);
    return new Entity(country.kind(), country.key(), country.name(), iso, new Link(country.link().wikidata(), 1, List.of("country of the outlet")));
  }

  Entity place(Mention mention) {
    Reference.Place listed = places.get(mention.key());
    String qid = listed == null ? null : listed.qid();
    return new Entity(Entity.Kind.PLACE, mention.key(), mention.name(), mention.country(), link(qid, "name of a city"));
  }

  Entity organisation(Mention mention, @Nullable String home) {
    Reference.Organisation listed = mention.key() == null ? null : organisations.get(mention.key());
    if (listed != null) {
      return new Entity(
          Entity.Kind.ORGANISATION, listed.key(), mention.name(), listed.country(), link(listed.qid(), "name of a body"));
    }
    String country = mention.country();
    String prefix = country == null ? "" : country.toLowerCase(Locale.ROOT) + "-";
    Link link = new Link(null, UNLISTED, List.of("capitalised name of a body"));
    return new Entity(Entity.Kind.ORGANISATION, prefix + Slug.of(mention.name()), mention.name(), country, link);
  }

  /**
   * A person as an entity: with the reference's key where the person is listed, else with a key of name and country.
   *
   * @param country where the titles or the outlet put the person, or null
   */
  Entity person(Person person, @Nullable String country) {
    List<Candidate> candidates = person.identity.candidates();
    if (person.listed == null) {
      List<String> reasons = List.of(country == null ? "name" : "name, country " + country);
      return new Entity(Entity.Kind.PERSON, keys.of(person.name, country), person.name, country, new Link(null, UNLISTED, reasons, candidates));
    }
    Candidate first = candidates.getFirst();
    Link link = new Link(person.listed.qid(), first.score(), first.reasons());
    return new Entity(Entity.Kind.PERSON, person.listed.key(), person.name, person.listed.country(), link);
  }

  private static Link link(@Nullable String qid, String reason) {
    return new Link(qid, qid == null ? UNLISTED : LISTED, List.of(reason));
  }

  private static String first(Reference.Names names) {
    return !names.kk().isEmpty() ? names.kk().getFirst() : names.en().getFirst();
  }
}
