package kz.elshi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  @TempDir Path folder;

  @Test
  void readsBlocksWithTheirFieldsInOrder() throws IOException {
    Rules rules =
        read(
            """
            # two rules
            rule kk/one
            word a | b
            # between the lines
            word c
            example x y => z; w

            rule kk/two
            status signed
            counter x => is no field here
            """);

    assertThat(rules.rules()).extracting(Rules.Rule::id).containsExactly("kk/one", "kk/two");
    Rules.Rule one = rules.rules().getFirst();
    assertThat(one.line()).isEqualTo(2);
    assertThat(one.all("word")).containsExactly("a | b", "c");
    assertThat(one.list("word")).containsExactly("a", "b", "c");
    assertThat(one.examples()).containsExactly(new Rules.Example("x y", "z; w", 6));
    assertThat(one.find("status")).isNull();
    Rules.Rule two = rules.rules().getLast();
    assertThat(two.get("status")).isEqualTo("signed");
    assertThat(two.has("word")).isFalse();
    assertThat(two.counters()).containsExactly("x => is no field here");
  }

  @Test
  void aRuleLineEndsTheBlockBeforeIt() throws IOException {
    assertThat(read("rule kk/one\nword a\nrule kk/two\nword b\n").rules()).hasSize(2);
  }

  @Test
  void saysWhichLineIsWrong() {
    assertThatThrownBy(() -> read("\nword a\n"))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("some.rules:2")
        .hasMessageContaining("not with word");
    assertThatThrownBy(() -> read("rule kk/one\nword\n")).hasMessageContaining("some.rules:2: the field word has no value");
    assertThatThrownBy(() -> read("rule kk/one\n\nrule kk/one\n")).hasMessageContaining("some.rules:3").hasMessageContaining("line 1");
  }

  @Test
  void refusesWhatARuleDoesNotKnow() throws IOException {
    Rules.Rule rule = read("rule kk/one\nwrod a\nexample x\n").rules().getFirst();

    assertThatThrownBy(() -> rule.allow(List.of("word"))).hasMessageContaining("some.rules:2: no such field: wrod");
    assertThatThrownBy(() -> rule.get("word")).hasMessageContaining("some.rules:1").hasMessageContaining("needs a line");
    assertThatThrownBy(rule::examples).hasMessageContaining("some.rules:3");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatThrownBy(() -> Rules.read(folder.resolve("none.rules")))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("none.rules");
  }

  private Rules read(String text) throws IOException {
    return Rules.read(Files.writeString(folder.resolve("some.rules"), text));
  }
}
