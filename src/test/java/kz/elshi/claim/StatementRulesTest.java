package kz.elshi.claim;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for statements. */
class StatementRulesTest {
  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySayAndCounterExamplesNothing() {
    return RuleExamples.of("statements");
  }
}
