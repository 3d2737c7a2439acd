package kz.elshi.claim;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.knowledge.Rules;
import kz.elshi.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for elections. */
class ElectionRulesTest {
  private final ElectionReader reader = new ElectionReader(Texts.HOME, Language.KAZAKH);

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), reader::read, ElectionRulesTest::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), reader::read, ElectionRulesTest::words);
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/elections.rules"));
  }

  private static String words(Claim claim) {
    Election one = (Election) claim;
    String person = one.person() == null ? null : one.person().name();
    return Stream.of(one.body(), one.office(), person, one.country(), Claim.id(one.outcome()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }
}
