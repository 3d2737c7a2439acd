package kz.elshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import kz.elshi.fixture.Command;
import org.junit.jupiter.api.Test;

/** The rules as a list, and their examples run by hand. */
class RulesCommandTest {
  @Test
  void listsRulesWithTheirWordsAndFirstExample() {
    Command text = Command.run("rules", "list", "kk/negotiation-noun");
    assertThat(text.out().lines()).hasSize(3);
    assertThat(text.out()).startsWith("kk/negotiation-noun  (events)  examples ").contains("\n  келіссөз\n", " => negotiation; ");
    Command all = Command.run("rules", "list", "--format", "tsv");
    assertThat(all.out().lines()).hasSizeGreaterThan(60).allMatch(line -> line.split("\t", -1).length == 6);
    assertThat(all.out()).startsWith("kind\trule\twords\texamples\tcounters\texample\n").contains("\nindicators\tkk/indicator-rank\t");
  }

  @Test
  void runsExamples() {
    Command command = Command.run("rules", "test", "kk/negotiation-noun", "kk/indicator-share");
    assertThat(command.code()).as(command.out()).isZero();
    assertThat(command.out()).matches("2 rules, \\d+ examples, \\d+ counter-examples: all right\\s+");
  }

  @Test
  void whatIsNoRuleIsRefused() {
    Command none = Command.run("rules", "test", "kk/none");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains("there is no such rule with examples: kk/none");
    assertThat(Command.run("rules").code()).isEqualTo(ExitCode.USAGE);
  }
}
