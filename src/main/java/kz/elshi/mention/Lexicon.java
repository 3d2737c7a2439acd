package kz.elshi.mention;

import kz.elshi.lang.Endings;
import kz.elshi.lang.Sounds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** What the mention stage knows: names from the reference, titles, bodies and words of a language from its lexicon. */
final class Lexicon {
  /** Country code that stands for the outlet's own country in the lexicon. */
  static final String HOME = "HOME";

  private static final String FOLDER = "data/lexicon/kk/";

  /** An entity by name. {@code name} is the best name in the text's language. */
  record Known(Mention.Kind kind, String key, @Nullable String country, String name) {}

  /** A title of {@code titles.tsv}. */
  record TitleWord(String words, String role, Context context, @Nullable String country, @Nullable String body) {}

  /** A word for somebody named elsewhere; {@code grammaticalCase} of a listed form, null where the suffix tells. */
  record Anaphor(String id, @Nullable Case grammaticalCase) {}

  /** What may stand before a title. */
  enum Context {
    BODY,
    PORTFOLIO,
    NONE
  }

  final Sounds sounds;
  final Endings endings;
  final FirstWords firstWords;
  final PhraseIndex<Known> entities;
  final PhraseIndex<TitleWord> titles;
  final PhraseIndex<String> titleChanges;
  final PhraseIndex<String> bodies;
  final PhraseIndex<Anaphor> anaphors;
  final PhraseIndex<List<String>> topics;
  final PhraseIndex<String> levels;
  final PhraseIndex<String> portfolios;
  final Map<String, String> deputies = new HashMap<>();
  final Set<String> givenNames = new HashSet<>();
  final Set<String> surnames = new HashSet<>();
  /** Places of whose names common nouns take the place: елорда. */
  final Set<Known> standIns = new HashSet<>();
  /** One-word names of countries, lower case. */
  final Set<String> countries = new HashSet<>();
  final Map<String, Known> famous = new HashMap<>();
  final Set<String> particles;
  final Set<String> honorifics;
  final Set<String> conjunctions;
  final Set<String> notNames;
  final Set<String> discourse;
  final Set<String> numerals;
  final PhraseIndex<String> placeHeads;
  final Set<String> bodiesAlone = new HashSet<>();
  final Set<String> bodiesOfOthers = new HashSet<>();
  final List<String> surnameEndings;
  final List<String> patronymicEndings;
  /** Verbs of saying, with the word before them where they are of two words. */
  final Set<String> speech;
  final Map<String, String> roleByCountry = new HashMap<>();
  /** Role by type of body and role of the title. */
  final Map<String, String> roleByBody = new HashMap<>();

  Lexicon(Home home, Reference reference) {
    sounds = new Sounds(home);
    endings = new Endings(home, sounds);
    firstWords = new FirstWords(endings, sounds);
    entities = index();
    titles = index();
    titleChanges = index();
    bodies = index();
    anaphors = index();
    topics = index();
    levels = index();
    portfolios = index();
    placeHeads = index();
    addWords(home);
    particles = words(home, "name_particles.tsv", "particle");
    honorifics = words(home, "honorifics.tsv", "word");
    conjunctions = words(home, "conjunctions.tsv", "word");
    notNames = words(home, "not_names.tsv", "word");
    discourse = words(home, "discourse.tsv", "word");
    numerals = words(home, "numerals.tsv", "word");
    words(home, "given_names.tsv", "name").forEach(name -> givenNames.add(name.toLowerCase(Locale.ROOT)));
    surnameEndings = List.copyOf(words(home, "surnames.tsv", "ending"));
    patronymicEndings = List.copyOf(words(home, "patronymics.tsv", "ending"));
    speech = words(home, "saying.tsv", "phrase");
    addAliases(home);
    addReference(reference, forms(home, "state_forms.tsv"), forms(home, "adjective_forms.tsv"));
  }

  private <T> PhraseIndex<T> index() {
    return new PhraseIndex<>(endings, sounds, firstWords);
  }

  private static Set<String> words(Home home, String file, String column) {
    Set<String> words = new HashSet<>();
    rows(home, file).forEach(row -> words.add(row.get(column)));
    return words;
  }

  private static List<String> forms(Home home, String file) {
    return rows(home, file).stream().map(row -> row.get("form")).toList();
  }

  private static List<Table.Row> rows(Home home, String file) {
    return Table.read(home.path(FOLDER + file)).rows();
  }

  private void addWords(Home home) {
    for (Table.Row row : rows(home, "titles.tsv")) {
      Context context =
          switch (row.get("body")) {
            case "yes" -> Context.BODY;
            case "portfolio" -> Context.PORTFOLIO;
            default -> Context.NONE;
          };
      titles.add(
          row.get("title"),
          new TitleWord(
              row.get("title"), row.get("role"), context, orNull(row.get("country")), orNull(row.get("organisation"))));
    }
    rows(home, "title_words.tsv").forEach(row -> titleChanges.add(row.get("word"), row.get("kind")));
    rows(home, "place_heads.tsv").forEach(row -> placeHeads.add(row.get("word"), row.get("word")));
    rows(home, "deputies.tsv").forEach(row -> deputies.put(row.get("role"), row.get("deputy")));
    for (Table.Row row : rows(home, "bodies.tsv")) {
      bodies.add(row.get("body"), row.get("type"));
      if (row.get("alone").equals("yes")) {
        bodiesAlone.add(row.get("type"));
      } else if (row.get("alone").equals("of")) {
        bodiesOfOthers.add(row.get("type"));
      }
    }
    for (Table.Row row : rows(home, "anaphors.tsv")) {
      String fixed = row.get("case");
      Case grammaticalCase = fixed.isEmpty() ? null : Case.valueOf(fixed.toUpperCase(Locale.ROOT));
      anaphors.add(row.get("phrase"), new Anaphor(row.get("id"), grammaticalCase));
    }
    rows(home, "topics.tsv").forEach(row -> topics.add(row.get("phrase"), row.list("topic")));
    rows(home, "portfolios.tsv").forEach(row -> portfolios.add(row.get("phrase"), row.get("key")));
    rows(home, "levels.tsv").forEach(row -> levels.add(row.get("phrase"), row.get("level")));
    rows(home, "roles_by_body.tsv").forEach(row -> roleByBody.put(row.get("body") + " " + row.get("title"), row.get("role")));
    rows(home, "roles_by_country.tsv")
        .forEach(row -> roleByCountry.put(row.get("country") + " " + row.get("title"), row.get("role")));
  }

  private void addAliases(Home home) {
    for (Table.Row row : rows(home, "country_aliases.tsv")) {
      Mention.Kind kind =
          row.get("kind").equals("adjective") ? Mention.Kind.COUNTRY_ADJECTIVE : Mention.Kind.COUNTRY;
      entities.add(row.get("phrase"), new Known(kind, row.get("iso"), row.get("iso"), row.get("phrase")));
    }
    for (Table.Row row : rows(home, "place_aliases.tsv")) {
      String name = orNull(row.get("name"));
      Known place = new Known(Mention.Kind.PLACE, row.get("key"), row.get("country"), name == null ? row.get("phrase") : name);
      entities.add(row.get("phrase"), place);
      if (name != null) {
        standIns.add(place);
      }
    }
    for (Table.Row row : rows(home, "org_aliases.tsv")) {
      String country = orNull(row.get("country"));
      entities.add(
          row.get("phrase"), new Known(Mention.Kind.ORGANISATION, row.get("key"), country, row.get("phrase")));
    }
  }

  private void addReference(Reference reference, List<String> stateForms, List<String> adjectiveForms) {
    for (Reference.Country country : reference.countries()) {
      String best = best(country.names());
      country.names().kk().forEach(name -> countries.add(name.toLowerCase(Locale.ROOT)));
      country.names().kk().forEach(name -> addKnown(Mention.Kind.COUNTRY, country.iso(), country.iso(), name, best));
      stateForms.forEach(
          form -> addKnown(Mention.Kind.COUNTRY, country.iso(), country.iso(), form.replace("{}", best), best));
      country
          .adjectivesKk()
          .forEach(
              word -> addKnown(Mention.Kind.COUNTRY_ADJECTIVE, country.iso(), country.iso(), word, best));
      adjectiveForms.forEach(
          form -> addKnown(
              Mention.Kind.COUNTRY_ADJECTIVE, country.iso(), country.iso(), form.replace("{}", best.toLowerCase(Locale.ROOT)), best));
    }
    for (Reference.Place place : reference.places()) {
      place.names().kk().forEach(
          name -> addKnown(Mention.Kind.PLACE, place.key(), place.country(), name, best(place.names())));
    }
    for (Reference.Organisation body : reference.organisations()) {
      List<String> names = body.names().kk();
      names.forEach(
          name -> addKnown(Mention.Kind.ORGANISATION, body.key(), body.country(), name, best(body.names())));
    }
    reference.people().forEach(this::addPerson);
  }

  private void addKnown(Mention.Kind kind, String key, @Nullable String country, String name, String best) {
    entities.add(name, new Known(kind, key, country, best));
  }

  private void addPerson(Reference.Person person) {
    for (List<String> names : List.of(person.names().kk(), person.names().ru())) {
      for (String name : names) {
        String[] parts = name.split("\\s+");
        if (parts.length > 1) {
          Known known = new Known(Mention.Kind.PERSON, person.key(), person.country(), best(person.names()));
          entities.add(name, known);
          givenNames.add(parts[0].toLowerCase(Locale.ROOT));
          String surname = parts[parts.length - 1].toLowerCase(Locale.ROOT);
          surnames.add(surname);
          if (person.mainRole().startsWith("head_of")) {
            famous.merge(surname, known, (a, b) -> a.key().equals(b.key()) ? a : AMBIGUOUS);
          }
        }
      }
    }
  }

  /** A surname that several well-known people bear. */
  static final Known AMBIGUOUS = new Known(Mention.Kind.PERSON, "", null, "");

  private static String best(Reference.Names names) {
    return !names.kk().isEmpty() ? names.kk().getFirst() : !names.ru().isEmpty() ? names.ru().getFirst() : names.en().getFirst();
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
