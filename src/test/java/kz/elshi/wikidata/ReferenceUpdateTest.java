package kz.elshi.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference with two people taken out and one who is still in office there, after an endpoint that knows better. */
class ReferenceUpdateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String SMAILOV = "Q56825894";
  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  @TempDir static Path shared;
  @TempDir Path folder;
  private static Home home;
  private static FusekiServer server;
  private static StandIn standIn;

  @BeforeAll
  static void start() {
    home = Homes.with(shared.resolve("home"), line -> !line.contains("Shavkat Mirziyoyev") && !line.contains("Nursultan Nazarbayev"));
    standIn =
        StandIn.of(Reference.read(Stores.HOME), person -> !SMAILOV.equals(person.qid()), Set.of("kk", "ru", "en"))
            .human(SMAILOV, "Alihan Smaiylov", "mul", "Q232", "Q2416315", "2022-01-05", "2024-02-05")
            .text(SMAILOV, LABEL, "Әлихан Асханұлы Смайылов-Басқа", "kk")
            .text("Q35493", "http://www.w3.org/2004/02/skos/core#altLabel", "City of\tAlmaty", "en");
    server = standIn.serve();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private UpdateReport update(Home home, Path out) {
    Manners manners = new Manners(Duration.ofSeconds(60), Duration.ZERO, 1, Duration.ZERO, Duration.ZERO, "");
    return Wikidata.of(StandIn.address(server), home, manners, null).update(out, TODAY, 2016, (done, total) -> {});
  }

  private static Map<String, Table.Row> people(Path reference) {
    Map<String, Table.Row> rows = new TreeMap<>();
    Table.read(reference.resolve("tables/people.tsv")).rows().forEach(row -> rows.put(row.get("qid"), row));
    return rows;
  }

  @Test
  void bringsTermsAndNamesUpToDateAndAddsHolders() throws IOException {
    Path out = folder.resolve("reference");
    UpdateReport report = update(home, out);
    assertThat(report.problems()).isEmpty();
    assertThat(report.complete()).isTrue();
    Map<String, Table.Row> after = people(out);
    Table.Row smailov = after.get(SMAILOV);
    assertThat(smailov.get("offices"))
        .startsWith("head_of_government|Prime Minister of Kazakhstan|Q2416315|2022-01-05|2024-02-05 ; deputy_head_of_government|First Deputy");
    assertThat(smailov.get("name_kk")).as("curated").isEqualTo("Әлихан Смайылов");
    assertThat(smailov.list("aliases_kk")).contains("Әлихан Асханұлы Смайылов", "Әлихан Асханұлы Смайылов-Басқа");
    Table.Row fresh = after.get("Q57808");
    assertThat(fresh.get("name_en")).isEqualTo("Shavkat Mirziyoyev");
    assertThat(fresh.get("country_iso2")).isEqualTo("UZ");
    assertThat(fresh.get("offices")).contains("head_of_state|President of Uzbekistan|Q7466263|2016");
    assertThat(fresh.get("open_ended_as_of")).isEqualTo("2026-11");
    assertThat(report.changes()).anyMatch(line -> line.startsWith("people\tQ57808\tShavkat Mirziyoyev\tnew\t"));
    assertThat(Files.readString(out.resolve("tables/places.tsv"))).contains("City of Almaty").doesNotContain("City of\t");
    assertThat(Files.readString(out.resolve("people.ttl"))).contains("shavkat-mirziyoyev");
    try (var files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(13);
    }
  }

  @Test
  void losesNothing() {
    Path out = folder.resolve("reference");
    update(home, out);
    Map<String, Table.Row> after = people(out);
    people(home.path("data/reference")).forEach((qid, row) -> {
      Table.Row now = after.get(qid);
      assertThat(now.get("name_en")).as("the address is made of it").isEqualTo(row.get("name_en"));
      assertThat(now.get("note")).isEqualTo(row.get("note"));
      for (String language : List.of("kk", "ru")) {
        if (!row.get("name_" + language).isEmpty()) {
          assertThat(now.get("name_" + language)).isEqualTo(row.get("name_" + language));
        }
        assertThat(now.list("aliases_" + language)).containsAll(row.list("aliases_" + language));
      }
      for (String term : row.get("offices").split(" ; ")) {
        if (term.endsWith("|curated")) {
          assertThat(List.of(now.get("offices").split(" ; "))).contains(term);
        }
      }
    });
    assertThat(keys(new Home(folderHome(out)))).containsAll(keys(home));
  }

  private static List<String> keys(Home home) {
    return Reference.read(home).people().stream().map(Reference.Person::key).toList();
  }

  private Path folderHome(Path reference) {
    try {
      Path data = Files.createDirectories(folder.resolve("home/data"));
      Files.createSymbolicLink(data.resolve("reference"), reference);
      return folder.resolve("home");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theSameAgainChangesNothingAndADryRunWritesNothing() throws IOException {
    Home copy = Homes.with(folder.resolve("copy"), line -> !line.contains("Shavkat Mirziyoyev"));
    Path reference = copy.path("data/reference");
    String before = Files.readString(reference.resolve("tables/people.tsv"));
    assertThat(update(copy, null).changes()).isNotEmpty();
    assertThat(Files.readString(reference.resolve("tables/people.tsv"))).isEqualTo(before);
    assertThat(update(copy, reference).changes()).isNotEmpty();
    assertThat(update(copy, reference).changes()).isEmpty();
  }

  @Test
  void aDumpGivesNamesOnly() {
    Path dump = standIn.dump(folder.resolve("truthy.nt.bz2"));
    Manners none = new Manners(Duration.ZERO, Duration.ZERO, 1, Duration.ZERO, Duration.ZERO, "");
    UpdateReport report = Wikidata.of(dump.toString(), home, none, null).update(null, TODAY, 2016, (done, total) -> {});
    assertThat(report.problems()).containsExactly("a truthy dump tells no terms of office: only names were looked at");
    assertThat(report.changes()).isNotEmpty().noneMatch(line -> line.contains("\toffices\t")).anyMatch(line -> line.startsWith("people\t" + SMAILOV));
  }

  @Test
  void aFolderThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> update(home, file.resolve("reference"))).isInstanceOf(WikidataException.class).hasMessageContaining("cannot write");
  }
}
