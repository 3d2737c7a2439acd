package kz.elshi.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reference tables of {@code data/reference/tables}: whom and what Elshi knows beforehand. Names are listed best first;
 * keys are stable and unique within their kind. Sources: {@code data/reference/SOURCES.md}.
 */
public record Reference(
    List<Country> countries,
    List<Place> places,
    List<Organisation> organisations,
    List<Person> people,
    List<Office> offices,
    List<Topic> topics) {

  /** Names by language: kk, ru, en (best first), each possibly empty. */
  public record Names(List<String> kk, List<String> ru, List<String> en) {}

  /** What a row rests on: the sources' tags, and the number of independent ones (0 = no Wikidata id, 2 = two or more). */
  public record Confirmation(String sources, int confirmed) {}

  /** A country, by its ISO 3166 alpha-2 code; EU is among them. {@code capital} is the key of a place, or null. */
  public record Country(
      String iso, @Nullable String qid, Names names, List<String> adjectivesKk, List<String> adjectivesRu,
      @Nullable String capital, Confirmation confirmation) {}

  /** A city. */
  public record Place(
      String key, @Nullable String qid, @Nullable String country, Names names, double latitude, double longitude,
      Confirmation confirmation) {}

  /** A body: {@code type} as in the table (parliament, lower_chamber, international_organisation …). */
  public record Organisation(
      String key, @Nullable String qid, String type, @Nullable String country, Names names, Confirmation confirmation) {}

  /** A term in an office as the table has it: {@code role} in the table's words, ISO dates or empty. */
  public record Term(String role, String label, @Nullable String positionQid, String start, String end, boolean curated) {}

  /** A person. {@code nameSource} tells where the Kazakh name comes from: {@code curated} is the compiler's own wording. */
  public record Person(
      String key, @Nullable String qid, @Nullable String country, Names names, String mainRole, List<Term> terms,
      String openEndedAsOf, String gender, String kkSource, String ruSource, Confirmation confirmation) {}

  /** An office: {@code role} in the table's words; {@code organisation} is a key, or null. */
  public record Office(
      String key, @Nullable String qid, String role, @Nullable String country, @Nullable String organisation, Names names,
      Confirmation confirmation) {}

  /** A topic of talks; {@code eurovoc} is the address of its EuroVoc concept, or null. */
  public record Topic(String id, @Nullable String qid, @Nullable String eurovoc, Names names, Confirmation confirmation) {}

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  /**
   * Reads the six tables.
   *
   * @throws KnowledgeException if one is missing or lacks a column
   */
  public static Reference read(Home home) {
    Path folder = home.path("data/reference/tables");
    Keys places = new Keys();
    Map<String, String> capitals = new HashMap<>();
    List<Place> cities = new ArrayList<>(capitals(folder, places, capitals));
    Table.read(folder.resolve("places.tsv")).rows().forEach(row -> cities.add(place(row, places)));
    List<Country> countries = new ArrayList<>();
    Table.read(folder.resolve("countries.tsv")).rows().forEach(row -> countries.add(country(row, capitals)));
    Keys bodies = new Keys();
    Map<String, String> bodyByQid = new HashMap<>();
    List<Organisation> organisations = new ArrayList<>();
    for (Table.Row row : Table.read(folder.resolve("organisations.tsv")).rows()) {
      Organisation body = organisation(row, bodies);
      organisations.add(body);
      if (body.qid() != null) {
        bodyByQid.putIfAbsent(body.qid(), body.key());
      }
    }
    Keys persons = new Keys();
    Keys offices = new Keys();
    return new Reference(
        List.copyOf(countries),
        List.copyOf(cities),
        List.copyOf(organisations),
        Table.read(folder.resolve("people.tsv")).rows().stream().map(row -> person(row, persons)).toList(),
        Table.read(folder.resolve("offices.tsv")).rows().stream().map(row -> office(row, offices, bodyByQid)).toList(),
        Table.read(folder.resolve("topics.tsv")).rows().stream().map(Reference::topic).toList());
  }

  private static List<Place> capitals(Path folder, Keys keys, Map<String, String> byCountry) {
    List<Place> capitals = new ArrayList<>();
    for (Table.Row row : Table.read(folder.resolve("countries.tsv")).rows()) {
      if (row.get("capital_en").isEmpty()) {
        continue;
      }
      String key = keys.unique(Slug.of(row.get("capital_en")), row.get("iso2"));
      byCountry.put(row.get("iso2"), key);
      capitals.add(
          new Place(
              key,
              orNull(row.get("capital_qid")),
              row.get("iso2"),
              new Names(one(row.get("capital_kk")), one(row.get("capital_ru")), one(row.get("capital_en"))),
              number(row, "lat"),
              number(row, "lon"),
              new Confirmation(row.get("capital_sources"), count(row.get("capital_confirmed")))));
    }
    return capitals;
  }

  private static Place place(Table.Row row, Keys keys) {
    return new Place(
        keys.unique(Slug.of(row.get("name_en")), row.get("country_iso2")),
        orNull(row.get("qid")),
        orNull(row.get("country_iso2")),
        names(row, List.of(), List.of("aliases_kk"), List.of("aliases_en")),
        number(row, "lat"),
        number(row, "lon"),
        confirmation(row));
  }

  private static Country country(Table.Row row, Map<String, String> capitals) {
    Names names =
        new Names(
            distinct(one(row.get("name_kk")), one(row.get("official_name_kk")), plain(row.list("aliases_kk"))),
            distinct(one(row.get("name_ru")), one(row.get("official_name_ru")), plain(row.list("aliases_ru"))),
            distinct(one(row.get("name_en")), one(row.get("official_name_en")), plain(row.list("aliases_en"))));
    return new Country(
        row.get("iso2"),
        orNull(row.get("qid")),
        names,
        row.list("adjective_kk"),
        row.list("adjective_ru"),
        capitals.get(row.get("iso2")),
        confirmation(row));
  }

  private static Organisation organisation(Table.Row row, Keys keys) {
    String english = BRACKETS.matcher(row.get("name_en")).replaceAll("");
    return new Organisation(
        keys.unique(Slug.of(english), row.get("country_iso2")),
        orNull(row.get("qid")),
        row.get("type"),
        orNull(row.get("country_iso2")),
        names(row, List.of("acr_ru", "aliases_ru"), List.of("acr_kk", "aliases_kk"), List.of("acr_en", "aliases_en")),
        confirmation(row));
  }

  private static Person person(Table.Row row, Keys keys) {
    Names names = names(row, List.of("aliases_ru"), List.of("aliases_kk"), List.of("aliases_en"));
    String ascii = names.en().stream().filter(Reference::isAscii).findFirst().orElse(row.get("name_en"));
    List<Term> terms = new ArrayList<>();
    for (String item : row.get("offices").split(" ; ")) {
      String[] parts = item.split("\\|", -1);
      if (parts.length >= 5) {
        terms.add(
            new Term(
                parts[0].strip(), parts[1].strip(), orNull(parts[2].strip()), parts[3].strip(), parts[4].strip(),
                parts.length > 5 && parts[5].strip().equals("curated")));
      }
    }
    return new Person(
        keys.unique(Slug.of(ascii), row.get("qid").isEmpty() ? row.get("country_iso2") : row.get("qid")),
        orNull(row.get("qid")),
        orNull(row.get("country_iso2")),
        names,
        row.get("main_role"),
        List.copyOf(terms),
        row.get("open_ended_as_of"),
        row.get("gender"),
        row.get("name_kk_source"),
        row.get("name_ru_source"),
        confirmation(row));
  }

  private static Office office(Table.Row row, Keys keys, Map<String, String> bodyByQid) {
    return new Office(
        keys.unique(Slug.of(row.get("country_iso2") + " " + row.get("short_title_en")), row.get("qid")),
        orNull(row.get("qid")),
        row.get("role"),
        orNull(row.get("country_iso2")),
        bodyByQid.get(row.get("organisation_qid")),
        new Names(one(row.get("name_kk")), one(row.get("name_ru")), one(row.get("name_en"))),
        confirmation(row));
  }

  private static Topic topic(Table.Row row) {
    return new Topic(
        row.get("topic"),
        orNull(row.get("qid")),
        orNull(row.get("eurovoc_uri")),
        new Names(one(row.get("label_kk")), one(row.get("label_ru")), one(row.get("label_en"))),
        new Confirmation(row.get("qid_sources"), count(row.get("confirmed"))));
  }

  private static Names names(Table.Row row, List<String> moreRu, List<String> moreKk, List<String> moreEn) {
    return new Names(more(row, "name_kk", moreKk), more(row, "name_ru", moreRu), more(row, "name_en", moreEn));
  }

  private static List<String> more(Table.Row row, String first, List<String> columns) {
    List<String> all = new ArrayList<>(one(row.get(first)));
    columns.forEach(column -> all.addAll(plain(row.list(column))));
    return distinct(all);
  }

  /** Notes in brackets are for the reader of the table: «ҚР (Қырғыз Республикасы)» names nothing that stands in a text. */
  private static List<String> plain(List<String> names) {
    return names.stream().filter(name -> !name.contains("(")).toList();
  }

  @SafeVarargs
  private static List<String> distinct(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).distinct().toList();
  }

  private static List<String> one(String name) {
    return name.isEmpty() ? List.of() : List.of(name);
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  private static Confirmation confirmation(Table.Row row) {
    return new Confirmation(row.get("sources"), count(row.get("confirmed")));
  }

  private static int count(String cell) {
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }

  private static double number(Table.Row row, String column) {
    String cell = row.get(column);
    try {
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new KnowledgeException(row.where() + ": " + column + " is not a number: " + cell, e);
    }
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** Hands out keys, each once. */
  private static final class Keys {
    private final Set<String> taken = new HashSet<>();

    String unique(String slug, String otherwise) {
      String key = slug;
      for (int n = 1; !taken.add(key); n++) {
        key = slug + "-" + otherwise.toLowerCase(Locale.ROOT) + (n == 1 ? "" : "-" + n);
      }
      return key;
    }
  }
}
