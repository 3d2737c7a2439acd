package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs the examples that rules carry. */
final class RuleExamples {
  private static final List<RuleSet> SETS = RuleSet.all(Texts.HOME);

  private RuleExamples() {}

  /** A test for each example and counter-example of a file of rules. */
  static Stream<DynamicTest> of(String kind) {
    return SETS.stream().filter(set -> set.kind().equals(kind)).flatMap(RuleSet::trials)
        .map(trial -> DynamicTest.dynamicTest(name(trial), () -> assertThat(trial.failure(Texts::kazakh)).as(trial.text()).isNull()));
  }

  private static String name(RuleTrial trial) {
    return trial.rule().id() + ":" + trial.line() + (trial.isCounter() ? " leaves alone" : "");
  }
}
