package kz.elshi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.elshi.claim.Extraction;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.knowledge.Table.Row;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What is hard in the Kazakh of news: what is read of it, and what is not read yet. */
class PhenomenaTest {
  private static final Home HOME = Home.find();
  private static final Pipeline PIPELINE = new Pipeline(HOME);
  private static final PartialDate PUBLISHED = PartialDate.parse("2026-03-10");
  private static final int PHENOMENA = 25;
  private static final List<Row> SOLVED = rows("phenomena.tsv");
  private static final List<Row> OPEN = rows("phenomena-open.tsv");

  private static List<Row> rows(String table) {
    return Table.read(HOME.path("src/test/resources").resolve(Path.of(table))).rows();
  }

  @Test
  void everyPhenomenonHasTwoSentences() {
    Map<String, Long> counts = Stream.concat(SOLVED.stream(), OPEN.stream())
        .collect(Collectors.groupingBy(row -> row.get("number"), Collectors.counting()));
    assertThat(counts.keySet())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PHENOMENA).mapToObj(String::valueOf).toList());
    assertThat(counts.values()).allMatch(count -> count >= 2);
  }

  @TestFactory
  Stream<DynamicTest> solvedOnesGiveWhatIsExpected() {
    return tests(SOLVED, row -> () -> {
      List<String> expected = expected(row);
      assertThat(found(row, expected)).as(row.get("text")).containsExactlyInAnyOrderElementsOf(expected);
    });
  }

  /** Fails when one is solved, so that the list of what is open stays true: move the line to the other table. */
  @TestFactory
  Stream<DynamicTest> openOnesAreStillOpen() {
    return tests(OPEN, row -> () -> {
      List<String> expected = expected(row);
      assertThat(row.get("needs")).as(row.where()).isNotBlank();
      assertThat(found(row, expected).stream().sorted().toList()).as("solved: " + row.get("text"))
          .isNotEqualTo(expected.stream().sorted().toList());
    });
  }

  private static Stream<DynamicTest> tests(List<Row> rows, Function<Row, Executable> test) {
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.get("number") + " " + row.get("phenomenon") + ":" + row.line(), test.apply(row)));
  }

  private static List<String> expected(Row row) {
    List<String> facts = new ArrayList<>(List.of(row.get("expected").split(" \\+ ")));
    facts.remove("none");
    return facts;
  }

  private static List<String> found(Row row, List<String> expected) {
    String text = row.get("text").replace("¶", "\n");
    Article article = new Article("t", text, Language.KAZAKH, null, null, PUBLISHED, null, "test");
    Extraction extraction = PIPELINE.extract(article);
    return FactNotation.of(extraction, expected);
  }
}
