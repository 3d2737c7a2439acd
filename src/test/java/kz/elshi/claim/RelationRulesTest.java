package kz.elshi.claim;

import java.util.stream.Stream;
import kz.elshi.knowledge.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for levels of relations. */
class RelationRulesTest {
  private final RelationReader reader = new RelationReader(Texts.HOME);

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), reader::read, RelationRulesTest::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), reader::read, RelationRulesTest::words);
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/relations.rules"));
  }

  private static String words(Claim claim) {
    RelationLevel one = (RelationLevel) claim;
    return String.join("; ", one.a().key(), one.b().key(), one.level(), Claim.id(one.status()));
  }
}
