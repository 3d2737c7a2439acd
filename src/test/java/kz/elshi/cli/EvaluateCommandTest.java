package kz.elshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.fixture.Command;
import kz.elshi.fixture.Gold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small gold folder: its figures, its groups, its mistakes, and what is said of files that cannot be used. */
class EvaluateCommandTest {
  @TempDir Path folder;
  private Path gold;

  @BeforeEach
  void write() throws IOException {
    gold = Gold.write(folder.resolve("gold"));
  }

  private Command evaluate(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "evaluate";
    arguments[1] = gold.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Command.run(arguments);
  }

  @Test
  void figuresOfAllArticles() {
    Command command = evaluate();
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.out().lines())
        .startsWith("4 articles", "                  P      R     F1   gold  found")
        .contains(
            "office        0.750  1.000  0.857      3      4",
            "event         1.000  0.750  0.857      4      3",
            "event-full    1.000  0.750  0.857      4      3",
            "slot          1.000  0.846  0.917     13     11",
            "topic         0.000  0.000  0.000      1      0",
            "negative    1/1 articles without a false event");
    assertThat(command.out()).doesNotContain("election");
  }

  @Test
  void chosenAndGrouped() {
    assertThat(evaluate("--only", "origin=invented").out()).startsWith("2 articles");
    assertThat(evaluate("--only", "origin=invented+news,script=cyrillic").out()).startsWith("3 articles");
    assertThat(evaluate("--by", "origin").out().lines().filter(line -> line.startsWith("==")))
        .containsExactly("== invented", "== news", "== news, Latin script");
    assertThat(evaluate("--by", "origin", "--format", "markdown").out())
        .contains("### news", "| office | 1.000 | 1.000 | 1.000 | 2 | 2 |", "negative: 1/1");
    assertThat(evaluate("--format", "tsv").out()).contains("event\t1.000\t0.750\t0.857\t4\t3");
    assertThat(evaluate("--only", "origin").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void calibrationByKindAndBand() {
    String table = evaluate("--calibration", "--threshold", "0").out();
    assertThat(table.lines()).first().asString().matches("kind +confidence +facts +right +share");
    assertThat(table).containsPattern("all +0\\.\\d\\d (to 0\\.95|and more) +\\d +\\d +\\d\\.\\d{3}");
    assertThat(table.lines().filter(line -> line.startsWith("event ")).mapToInt(line -> Integer.parseInt(line.split(" {2,}")[2])).sum()).isEqualTo(3);
    assertThat(evaluate("--calibration", "--predicted", folder.toString()).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void factsUnderTheThresholdAreLeftOut() {
    assertThat(evaluate("--threshold", "1").out()).contains("event         0.000  0.000  0.000      4      0");
    assertThat(evaluate("--threshold", "2").err()).contains("--threshold lies between 0 and 1");
    String article = gold.resolve("meeting.txt").toString();
    assertThat(Command.run("extract", article, "--threshold", "1").out()).contains("\"events\":[]");
    assertThat(Command.run("extract", article).out()).contains("\"type\":\"meeting\"");
    Command ingest = Command.run("ingest", article, "--threshold", "1", "--store", folder.resolve("store").toString());
    assertThat(ingest.err()).contains("1 articles read, 1 changed the store, 0 facts");
  }

  @Test
  void confidenceOfRulesIsMeasured() throws IOException {
    Path out = folder.resolve("new/confidence.tsv");
    Command command = Command.run("train", "confidence", gold.toString(), "--out", out.toString());
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(Files.readString(out)).contains("event\t*\t*\t3\t3\t", "office-holding\tkk/office-before-name\t*\t4\t3\t");
    assertThat(Files.readString(out)).as("told by one article only").doesNotContain("kk/call");
    byte[] first = Files.readAllBytes(out);
    Command.run("train", "confidence", gold.toString(), "--out", out.toString());
    assertThat(Files.readAllBytes(out)).isEqualTo(first);
  }

  @Test
  void mistakesOnRequest() {
    assertThat(evaluate().out()).doesNotContain("missed");
    assertThat(evaluate("--errors").out()).startsWith("call\n").contains("missed event: {\"type\":\"visit\",\"status\":\"planned\"");
  }

  @Test
  void factsWrittenBefore() throws IOException {
    Path facts = folder.resolve("facts");
    assertThat(Command.run("extract", gold.resolve("meeting.txt").toString(), "--out", facts.toString(), "--published", "2025-03-04").code()).isZero();
    Files.writeString(facts.resolve("call.json"), "[]");
    Command command = evaluate("--predicted", facts.toString());
    assertThat(command.out()).contains("event         1.000  0.250  0.400      4      1");
    assertThat(command.code()).isEqualTo(ExitCode.INPUT);
    assertThat(command.err()).contains("call.json: the file holds no JSON object");
    assertThat(evaluate("--predicted", folder.resolve("none").toString()).err()).contains("there is no such folder");
  }

  @Test
  void goldFilesThatCannotBeUsedAreNamedAndLeftOut() throws IOException {
    Files.writeString(gold.resolve("a.json"), "{\n\"events\": [\n{]}");
    Files.writeString(gold.resolve("b.json"), "{\"offices\": [{\"person\": \"N\"}]}");
    Files.writeString(gold.resolve("c.json"), "{\"published\": \"soon\"}");
    Files.writeString(gold.resolve("d.json"), "{\"events\": []}");
    Files.writeString(gold.resolve("e.json"), "{\"events\": {}}");
    Command command = evaluate();
    assertThat(command.code()).isEqualTo(ExitCode.INPUT);
    assertThat(command.err().lines()).hasSize(5);
    assertThat(command.err())
        .contains("a.json:3: this is no JSON", "b.json: number 1 of offices has no role", "c.json: published is no ISO date",
            "d.json: there is no d.txt beside it", "e.json: events is no list");
    assertThat(command.out()).startsWith("5 articles");
  }

  @Test
  void aFolderWithoutGold() throws IOException {
    Command empty = Command.run("evaluate", Files.createDirectory(folder.resolve("empty")).toString());
    assertThat(empty.code()).isEqualTo(ExitCode.INPUT);
    assertThat(empty.err()).contains("there is no gold file");
    assertThat(Command.run("evaluate", folder.resolve("none").toString()).code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void theTextMayStandInAFolderOfArticlesNearBy() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.move(gold.resolve("meeting.txt"), folder.resolve("articles/other.txt"));
    String sha = "\"sha256\": \"" + sha256(folder.resolve("articles/other.txt")) + "\", ";
    Path file = gold.resolve("meeting.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{" + sha));
    assertThat(evaluate().code()).isZero();
    assertThat(evaluate().out()).contains("event         1.000  0.750");
  }

  private static String sha256(Path file) throws IOException {
    try {
      return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
