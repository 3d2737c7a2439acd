package kz.elshi.claim;

import java.util.stream.Stream;
import kz.elshi.knowledge.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for offices. */
class OfficeRulesTest {
  private final OfficeReader reader = new OfficeReader(Texts.HOME);

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), reader::read, OfficeRulesTest::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), reader::read, OfficeRulesTest::words);
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/offices.rules"));
  }

  private static String words(Claim claim) {
    OfficeHolding one = (OfficeHolding) claim;
    return Stream.of(one.person().name(), one.office().role(), one.office().country()).filter(java.util.Objects::nonNull).collect(java.util.stream.Collectors.joining("; "));
  }
}
