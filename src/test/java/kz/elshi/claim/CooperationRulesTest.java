package kz.elshi.claim;

import java.util.List;
import java.util.stream.Stream;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Rules;
import kz.elshi.lang.kk.KazakhPredicates;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for cooperation. */
class CooperationRulesTest {
  private final EventReader events = new EventReader(Texts.HOME, new KazakhPredicates(Texts.HOME));
  private final CooperationReader reader = new CooperationReader(Texts.HOME);

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), this::read, CooperationRulesTest::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), this::read, CooperationRulesTest::words);
  }

  private List<Claim> read(EntityDocument document) {
    return reader.read(document, events.read(document));
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/cooperation.rules"));
  }

  private static String words(Claim claim) {
    Cooperation one = (Cooperation) claim;
    return String.join("; ", one.a().key(), one.b().key(), one.topic(), Claim.id(one.standing()));
  }
}
