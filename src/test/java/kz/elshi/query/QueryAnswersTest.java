package kz.elshi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.elshi.fixture.Stores;
import kz.elshi.fixture.World;
import kz.elshi.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the articles expects of the library where articles leave out a day, differ in words, or say a thing twice. */
class QueryAnswersTest {
  private static final QueryLibrary LIBRARY = new QueryLibrary(Stores.HOME);

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = Stores.world(folder.resolve("store"));
    store.put(Stores.checked(List.of(World.sixth())));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** Rows of a saved query, the named columns only. */
  private static List<List<String>> rows(String name, Map<String, String> values, String... columns) {
    Answer answer =
        store.read(
            data -> {
              QueryRunner runner = new QueryRunner(data, Stores.IRIS);
              return runner.run(runner.fill(LIBRARY.get(name), values, QueryRunner.Settings.STANDARD), QueryRunner.Settings.STANDARD);
            });
    return answer.rows().stream()
        .map(row -> List.of(columns).stream().map(column -> Answer.text(row.get(answer.columns().indexOf(column)))).toList())
        .toList();
  }

  @Test
  void whatHasNoDayStandsAtItsFirstReport() {
    assertThat(rows("who-met-whom", Map.of(), "secondName", "date", "reported"))
        .containsExactly(List.of("Чин Олим", "", "2025-06-01"), List.of("Бек Бобоев", "2025-03-10", "2025-03-11"));
    assertThat(rows("who-met-whom", Map.of("from", "2025-05"), "secondName")).containsExactly(List.of("Чин Олим"));
    assertThat(rows("who-met-whom", Map.of("to", "2025-06"), "secondName")).hasSize(2);
    assertThat(rows("who-met-whom", Map.of("to", "2025-05-31"), "secondName")).containsExactly(List.of("Бек Бобоев"));
    assertThat(rows("meetings-of-person", Map.of("person", "uz-chin-olim", "year", "2025"), "otherName", "status"))
        .contains(List.of("Ана Ахмет", "happened"));
    assertThat(rows("timeline-of-pair", Map.of("pair", "KZ-UZ"), "type", "status", "reported"))
        .containsExactly(List.of("call", "cancelled", "2025-04-01"), List.of("negotiation", "happened", "2025-06-01"));
  }

  @Test
  void theCloserPlaceIsEnough() {
    assertThat(rows("who-met-whom", Map.of("from", "2025-05"), "placeName")).containsExactly(List.of("Астана"));
  }

  @Test
  void everyQuotationStandsWithItsArticle() {
    assertThat(rows("relation-of-pair", Map.of("pair", "KZ-TJ"), "quote", "article"))
        .contains(List.of("стратегиялық серіктес", "https://w3id.org/elshi/article/a1"))
        .contains(List.of("стратегиялық серіктестікті", "https://w3id.org/elshi/article/a6"))
        .hasSize(3);
  }

  @Test
  void theFirstReportIsTheEarliestArticle() {
    String meeting = rows("who-met-whom", Map.of("to", "2025-04"), "event").getFirst().getFirst();
    assertThat(rows("first-report-of-event", Map.of("event", meeting), "reported", "article", "outlet", "articles"))
        .containsExactly(List.of("2025-03-11", "https://w3id.org/elshi/article/a1", "Outlet One", "2"));
  }

  @Test
  void anOfficeIsOneRowHoweverOftenItIsNamed() {
    assertThat(rows("office-holders", Map.of("role", "chair"), "personName", "since", "asOf"))
        .containsExactly(List.of("Ана Ахмет", "2025-03-11", "2025-06-01"));
    assertThat(rows("office-holders", Map.of("role", "chair", "date", "2025-05"), "since", "asOf"))
        .containsExactly(List.of("2025-03-11", "2025-03-11"));
    assertThat(rows("office-holders", Map.of("date", "2025-03-10"), "personName")).isEmpty();
  }

  @Test
  void anInviterHasNotMetTheVisitorByThat() {
    assertThat(rows("top-people", Map.of(), "personName", "counterparts"))
        .containsExactly(List.of("Ана Ахмет", "2"), List.of("Бек Бобоев", "1"), List.of("Чин Олим", "1"));
  }

  @Test
  void counterpartsAreCountedByPairs() {
    assertThat(rows("counterparts-of-country", Map.of("country", "KZ", "year", "2025"), "other", "events"))
        .contains(List.of("https://w3id.org/elshi/country/UZ", "1"));
  }
}
