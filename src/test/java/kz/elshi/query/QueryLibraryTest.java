package kz.elshi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import org.apache.jena.query.Query;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every saved query runs over the hand-made world and gives the rows that were read over and kept in src/test/resources/queries. */
class QueryLibraryTest {
  private static final QueryLibrary LIBRARY = new QueryLibrary(Stores.HOME);
  private static final Map<String, String> VALUES =
      Map.of(
          "person", "ana-akhmet", "thing", "place/astana", "office", "office/tj-president", "country", "KZ", "pair", "KZ-TJ", "article", "a1", "fact",
          "https://w3id.org/elshi/relation/KZ-TJ-strategic-partnership-is-2025-03-11", "event", "event/meeting-5ab28651be4e");

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = Stores.world(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static Stream<SavedQuery> queries() {
    return LIBRARY.all().stream();
  }

  @ParameterizedTest
  @MethodSource("localQueries")
  void everyColumnHasAHeadInEachLanguage(SavedQuery query) {
    ColumnLabels labels = new ColumnLabels(Stores.HOME);
    assertThat(run(query, required(query)).columns()).allSatisfy(column -> {
      assertThat(labels.has(column)).as("queries/columns.tsv lacks " + column).isTrue();
      for (String language : List.of("kk", "ru", "en")) {
        assertThat(labels.get(column, language)).as(column + " in " + language).isNotBlank();
      }
    });
  }

  static Stream<SavedQuery> localQueries() {
    return queries().filter(query -> query.federated() == null);
  }

  private static Answer run(SavedQuery query, Map<String, String> values) {
    return store.read(
        data -> {
          QueryRunner runner = new QueryRunner(data, Stores.IRIS);
          return runner.run(runner.fill(query, values, QueryRunner.Settings.STANDARD), QueryRunner.Settings.STANDARD);
        });
  }

  private static Map<String, String> required(SavedQuery query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      if (parameter.required()) {
        values.put(parameter.name(), VALUES.get(parameter.name()));
      }
    }
    return values;
  }

  @Test
  void thereAreEnoughQuestions() {
    assertThat(LIBRARY.all()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void isDescribed(SavedQuery query) {
    assertThat(query.titles()).containsKeys("kk", "ru", "en");
    assertThat(query.descriptions()).containsKeys("kk", "ru", "en");
    assertThat(query.tags()).allSatisfy(tag -> assertThat(tag).isNotBlank());
    assertThat(query.parameters()).allSatisfy(parameter -> assertThat(parameter.labels()).containsKeys("kk", "ru", "en"));
    assertThat(QueryRunner.parse(query.text()).hasOrderBy()).as("rows come in a fixed order").isTrue();
  }

  @ParameterizedTest
  @MethodSource("localQueries")
  void givesTheExpectedRows(SavedQuery query) throws IOException {
    String rows = TableWriter.table(run(query, required(query)), Stores.IRIS, true);
    Path expected = Path.of("src/test/resources/queries", query.name() + ".txt");
    assertThat(rows).isEqualTo(Files.readString(expected));
    assertThat(rows).doesNotEndWith("\n0 rows\n");
  }

  @ParameterizedTest
  @MethodSource("localQueries")
  void takesHostileValuesAsData(SavedQuery query) {
    for (Parameter parameter : query.parameters()) {
      if (parameter.type() == Parameter.Type.STRING) {
        Map<String, String> values = required(query);
        values.put(parameter.name(), "\" } INSERT { <a> <b> <c> } #");
        assertThat(run(query, values).rows()).isEmpty();
      }
    }
  }

  @Test
  void saysWhoAnswersWhatOurDataCannot() {
    assertThatThrownBy(() -> LIBRARY.get("websites-of-bodies").requireLocal())
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("elshi federate websites-of-bodies");
  }

  @Test
  void optionalParametersNarrow() {
    SavedQuery visits = LIBRARY.get("visits-to-country");
    assertThat(run(visits, Map.of("country", "KZ", "kind", "official")).rows()).hasSize(1);
    assertThat(run(visits, Map.of("country", "KZ", "kind", "state")).rows()).isEmpty();
    SavedQuery met = LIBRARY.get("who-met-whom");
    assertThat(run(met, Map.of("from", "2025-03-10", "to", "2025-03-10")).rows()).hasSize(1);
    assertThat(run(met, Map.of("from", "2025-03-11")).rows()).isEmpty();
  }

  @Test
  void findsPeopleByName() {
    SavedQuery query = LIBRARY.get("statements-of-person");
    assertThat(run(query, Map.of("person", "Ана Ахмет")).rows()).isEqualTo(run(query, Map.of("person", "ana-akhmet")).rows());
    assertThat(run(query, Map.of("person", "person/ana-akhmet")).rows()).isNotEmpty();
  }

  @Test
  void refusesBadParameters() {
    SavedQuery query = LIBRARY.get("meetings-of-person");
    assertThatThrownBy(() -> run(query, Map.of())).isInstanceOf(QueryException.class).hasMessageContaining("person").hasMessageContaining("is missing");
    assertThatThrownBy(() -> run(query, Map.of("person", "ana-akhmet", "thing", "place/astana", "office", "office/tj-president", "year", "soon"))).hasMessageContaining("is no year: soon");
    assertThatThrownBy(() -> run(query, Map.of("person", "Жоқ Адам"))).hasMessageContaining("fits nobody");
    assertThatThrownBy(() -> run(query, Map.of("person", "ana-akhmet", "thing", "place/astana", "office", "office/tj-president", "colour", "red"))).hasMessageContaining("has no parameter colour");
    assertThatThrownBy(() -> run(LIBRARY.get("timeline-of-pair"), Map.of("pair", "KZ"))).hasMessageContaining("is no pair");
  }

  @Test
  void offersTheNearestNames() {
    assertThatThrownBy(() -> LIBRARY.get("meeting-of-person")).hasMessageContaining("meetings-of-person");
  }

  @Test
  void saysWhereSparqlIsWrong() {
    assertThatThrownBy(() -> QueryRunner.parse("SELECT * {\n ?s ?p }"))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.kind()).isEqualTo(QueryException.Kind.SYNTAX))
        .hasMessageContaining("line 2");
  }

  @Test
  void stopsWhatTakesTooLong() {
    Query endless = QueryRunner.parse("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    QueryRunner.Settings hasty = new QueryRunner.Settings("kk", 10, 50);
    assertThatThrownBy(() -> store.read(data -> new QueryRunner(data, Stores.IRIS).run(endless, hasty)))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.kind()).isEqualTo(QueryException.Kind.TIMEOUT));
  }

  @Test
  void writesTables() throws IOException {
    Answer answer = run(LIBRARY.get("who-met-whom"), Map.of());
    assertThat(written(answer, TableWriter.Format.CSV)).startsWith("\uFEFFevent,firstName").contains("Ана Ахмет");
    assertThat(written(answer, TableWriter.Format.TSV)).startsWith("?event\t?firstName");
    assertThat(written(answer, TableWriter.Format.JSON)).contains("\"vars\"").contains("Бек Бобоев");
    Path file = folder.resolve("rows.xlsx");
    try (var excel = Files.newOutputStream(file)) {
      TableWriter.write(answer, TableWriter.Format.XLSX, excel, Stores.IRIS, true);
    }
    try (ZipFile zip = new ZipFile(file.toFile());
        var strings = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml"))) {
      String text = Jsoup.parse(strings, "UTF-8", "", Parser.xmlParser()).text();
      assertThat(text).contains("Ана Ахмет").contains("firstName");
    }
  }

  private static String written(Answer answer, TableWriter.Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter.write(answer, format, out, Stores.IRIS, true);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Writes the expectations anew; to be read over before they are committed. */
  public static void main(String[] arguments) throws IOException {
    store = Stores.world(Files.createTempDirectory("world"));
    for (SavedQuery query : localQueries().toList()) {
      String rows = TableWriter.table(run(query, required(query)), Stores.IRIS, true);
      Files.writeString(Path.of("src/test/resources/queries", query.name() + ".txt"), rows);
    }
    store.close();
    System.out.println(List.of(LIBRARY.all().size()));
  }
}
