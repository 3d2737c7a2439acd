package kz.elshi.mention.crf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;

/** Which words the reference and the lexicon have in names of which kind; a bit for each kind. */
final class WordLists {
  private static final String FOLDER = "data/lexicon/kk/";
  private static final int SHORTEST = 3;

  private enum Kind {
    COUNTRY,
    ADJECTIVE,
    PLACE,
    GIVEN_NAME,
    SURNAME,
    ORGANISATION,
    BODY,
    TITLE,
    TITLE_HEAD,
    PORTFOLIO,
    MONTH,
    NUMERAL,
    UNIT,
    HEAD_ORGANISATION,
    HEAD_EVENT,
    HEAD_LAW,
    HEAD_FACILITY,
    HEAD_PROJECT,
    HEAD_ART,
    HEAD_LOCATION,
    HEAD_GPE,
    HEAD_PRODUCT,
    HEAD_DISEASE,
    HEAD_PERSON,
    HEAD_POSITION
  }

  /** The lists of words that stand behind a name or close it. */
  static final int HEADS = -1 << Kind.TITLE_HEAD.ordinal() & ~(1 << Kind.PORTFOLIO.ordinal() | 1 << Kind.MONTH.ordinal()
      | 1 << Kind.NUMERAL.ordinal() | 1 << Kind.UNIT.ordinal());

  /** The lists of words that close the title of an office. */
  static final int TITLES = 1 << Kind.TITLE_HEAD.ordinal() | 1 << Kind.HEAD_POSITION.ordinal();
  /** The lists of given names and surnames. */
  static final int PEOPLE = 1 << Kind.GIVEN_NAME.ordinal() | 1 << Kind.SURNAME.ordinal();
  /** The list of words that close the name of an event. */
  static final int EVENTS = 1 << Kind.HEAD_EVENT.ordinal();
  /** The lists of countries and places. */
  static final int PLACES = 1 << Kind.COUNTRY.ordinal() | 1 << Kind.PLACE.ordinal();

  /** The list of numerals. */
  static final int NUMERALS = 1 << Kind.NUMERAL.ordinal();

  private final Map<String, Integer> bits = new HashMap<>();

  /**
   * Collects the words.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a file of the lexicon is missing or broken
   */
  WordLists(Home home, Reference reference) {
    reference.countries().forEach(country -> {
      addAll(Kind.COUNTRY, country.names().kk());
      addAll(Kind.ADJECTIVE, country.adjectivesKk());
    });
    reference.places().forEach(place -> addAll(Kind.PLACE, place.names().kk()));
    reference.organisations().forEach(body -> addAll(Kind.ORGANISATION, body.names().kk()));
    reference.people().forEach(this::addPerson);
    addColumn(home, "country_aliases.tsv", "phrase", row -> row.get("kind").equals("adjective") ? Kind.ADJECTIVE : Kind.COUNTRY);
    addColumn(home, "org_aliases.tsv", "phrase", row -> Kind.ORGANISATION);
    addColumn(home, "bodies.tsv", "body", row -> Kind.BODY);
    addColumn(home, "titles.tsv", "title", row -> Kind.TITLE);
    addColumn(home, "portfolios.tsv", "phrase", row -> Kind.PORTFOLIO);
    addColumn(home, "months.tsv", "word", row -> Kind.MONTH);
    addColumn(home, "numerals.tsv", "word", row -> Kind.NUMERAL);
    addColumn(home, "scales.tsv", "word", row -> Kind.NUMERAL);
    addColumn(home, "units.tsv", "words", row -> Kind.UNIT);
    addColumn(home, "person_hints.tsv", "name", row -> Kind.GIVEN_NAME);
    addColumn(home, "localities.tsv", "name", row -> Kind.PLACE);
    for (Table.Row row : rows(home, "titles.tsv")) {
      add(Kind.TITLE_HEAD, last(row.get("title")));
    }
    for (Table.Row row : rows(home, "name_heads.tsv")) {
      add(Kind.valueOf("HEAD_" + row.get("class").toUpperCase(Locale.ROOT)), row.get("head"));
    }
  }

  /** Bits of the lists that have a word as it stands or its dictionary form. */
  int of(String folded, String lemma) {
    int found = bits.getOrDefault(folded, 0);
    return lemma.equals(folded) ? found : found | bits.getOrDefault(lemma, 0);
  }

  private void addPerson(Reference.Person person) {
    Stream.concat(person.names().kk().stream(), person.names().ru().stream()).forEach(name -> {
      String[] parts = name.split("\\s+");
      if (parts.length > 1) {
        add(Kind.GIVEN_NAME, parts[0]);
        add(Kind.SURNAME, parts[parts.length - 1]);
      }
    });
  }

  private void addAll(Kind kind, List<String> phrases) {
    for (String phrase : phrases) {
      for (String word : phrase.split("\\s+")) {
        add(kind, word);
      }
    }
  }

  private void add(Kind kind, String word) {
    if (word.length() >= SHORTEST) {
      bits.merge(word.toLowerCase(Locale.ROOT), 1 << kind.ordinal(), (one, other) -> one | other);
    }
  }

  private void addColumn(Home home, String file, String column, Function<Table.Row, Kind> kind) {
    rows(home, file).forEach(row -> addAll(kind.apply(row), List.of(row.get(column))));
  }

  private static List<Table.Row> rows(Home home, String file) {
    return Table.read(home.path(FOLDER + file)).rows();
  }

  private static String last(String phrase) {
    return phrase.substring(phrase.lastIndexOf(' ') + 1);
  }
}
