package kz.elshi.claim;

import java.util.List;
import java.util.stream.Stream;
import kz.elshi.knowledge.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for statements. */
class StatementRulesTest {
  private static final int WORDS_SHOWN = 3;

  private final StatementReader reader = new StatementReader(Texts.HOME);

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), reader::read, StatementRulesTest::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), reader::read, StatementRulesTest::words);
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/statements.rules"));
  }

  private static String words(Claim claim) {
    Statement one = (Statement) claim;
    List<String> words = List.of(one.text().split("\\s+"));
    return String.join("; ", one.speaker().name(), Claim.id(one.form()), String.join(" ", words.subList(0, Math.min(WORDS_SHOWN, words.size()))));
  }
}
