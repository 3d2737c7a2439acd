package kz.elshi.wikidata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps written by the test, read as they are, compressed, broken and cut off. */
class DumpTest {
  private static final Reference REFERENCE = Reference.read(Stores.HOME);
  private static final Known KNOWN = new Known(Stores.HOME, REFERENCE);
  private static final StandIn STAND_IN = StandIn.of(REFERENCE, person -> true, Set.of("kk", "ru", "en"));
  private static final String[] BROKEN = {
    "this is no triple", "<http://www.wikidata.org/entity/Q57266> <http://www.w3.org/2000/01/rdf-schema#label> \"\\uZZZZ\"@en .",
    "<http://www.wikidata.org/entity/Q57266> <http://www.w3.org/2000/01/rdf-schema#label> \"no end", "", "# a comment"
  };

  @TempDir Path folder;

  private static Question question(String... names) {
    List<Label> labels = new ArrayList<>();
    Arrays.stream(names).forEach(name -> labels.add(new Label(name, "kk")));
    return Question.of(labels, List.of());
  }

  private static Findings find(Path file, Question question) {
    return new Dump(file, KNOWN).find(question, (done, total) -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"truthy.nt", "truthy.nt.gz", "truthy.nt.bz2"})
  void isReadWhateverItsCompression(String name) {
    List<long[]> told = new ArrayList<>();
    Path file = STAND_IN.dump(folder.resolve(name));
    Findings findings = new Dump(file, KNOWN).find(question("Қасым-Жомарт Тоқаев", "Астана"), (done, total) -> told.add(new long[] {done, total}));
    assertThat(findings.problems()).isEmpty();
    Item tokayev = findings.items().get("Q200881");
    assertThat(tokayev.isHuman()).isTrue();
    assertThat(tokayev.countries()).containsExactly("Q232");
    assertThat(tokayev.names()).contains(new Label("Kassym-Jomart Tokayev", "en"), new Label("Қасым-Жомарт Тоқаев", "kk"));
    assertThat(tokayev.terms()).extracting(Item.Term::position).contains("Q5256775");
    assertThat(findings.items().get("Q5256775").jurisdictions()).as("of the position that he held").containsExactly("Q232");
    assertThat(findings.items()).as("nobody else is kept").hasSizeLessThan(12);
    assertThat(told.getLast()).containsExactly(file.toFile().length(), file.toFile().length());
  }

  @Test
  void brokenLinesAreCountedAndPassedOver() throws IOException {
    Path file = STAND_IN.dump(folder.resolve("broken.nt"), BROKEN);
    Findings findings = find(file, Question.ofItems(List.of("Q57266", "Q200881")));
    assertThat(findings.problems()).containsExactly("3 lines of " + file + " could not be read and were passed over");
    assertThat(findings.items()).containsKey("Q200881");
    Path binary = Files.write(folder.resolve("binary.nt"), new byte[] {0, 1, 2, '\n', -1, -2, '\n'});
    assertThat(find(binary, question("Астана")).problems()).hasSize(1);
    assertThat(find(Files.createFile(folder.resolve("empty.nt")), question("Астана")).items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut.nt.gz", "cut.nt.bz2"})
  void aFileThatBreaksOffIsToldAndNothingIsConcluded(String name) throws IOException {
    Path whole = STAND_IN.dump(folder.resolve(name));
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> find(whole, question("Астана"))).isInstanceOf(WikidataException.class).hasMessageContaining("download it again");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2000/01/rdf-schema#label> \"a\"@en .|label",
    "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2000/01/rdf-schema#label> \"a\"@mul .|label",
    "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2000/01/rdf-schema#label> \"a\"@kk-latn .|",
    "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2004/02/skos/core#altLabel> \"@en\"@de .|",
    "<http://www.wikidata.org/entity/Q1>\t<http://www.w3.org/2004/02/skos/core#altLabel>\t\"x@y\"@ru\t.|alias",
    "<http://www.wikidata.org/entity/Q1> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q5> .|P31",
    "<http://www.wikidata.org/entity/Q1> <http://www.wikidata.org/prop/direct/P310> <http://www.wikidata.org/entity/Q5> .|",
    "<http://www.wikidata.org/entity/Q1> <http://www.wikidata.org/prop/direct/P39> _:unknown .|",
    "<http://www.wikidata.org/entity/P39> <http://www.w3.org/2000/01/rdf-schema#label> \"a\"@en .|",
    "_:b <http://www.w3.org/2000/01/rdf-schema#label> \"a\"@en .|",
    "<http://www.wikidata.org/entity/Q1> <http://www.w3.org/2000/01/rdf-schema#label> \"a\"@en|broken",
    "{}|broken"
  })
  void theFilterSeesWhatMatters(String line, String property) {
    byte[] bytes = ("before\n" + line + "\r").getBytes(UTF_8);
    assertThat(LineFilter.property(bytes, 7, bytes.length)).isEqualTo(property);
  }

  @Test
  void linesOfAnyLengthComeOneByOne() throws IOException {
    String long1 = "x".repeat(200_000);
    String tooLong = "y".repeat(3_000_000);
    String text = "a\n\n" + long1 + "\n" + tooLong + "\nlast";
    DumpLines lines = new DumpLines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    List<String> read = new ArrayList<>();
    while (lines.next()) {
      read.add(new String(lines.copy(), UTF_8));
    }
    assertThat(read).containsExactly("a", "", long1, "last");
    assertThat(lines.tooLong()).isEqualTo(1);
  }
}
