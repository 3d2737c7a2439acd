package kz.elshi.claim;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.knowledge.Rules;
import kz.elshi.lang.kk.KazakhPredicates;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the frames of events. */
class EventRulesTest {
  private final EventReader events = new EventReader(Texts.HOME, new KazakhPredicates(Texts.HOME));

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), events::read, EventRulesTest::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), events::read, EventRulesTest::words);
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/events.rules"));
  }

  private static String words(Claim claim) {
    Event event = (Event) claim;
    String participants =
        event.participants().stream()
            .map(one -> one.actor().name() + "/" + Claim.id(one.role()))
            .collect(Collectors.joining(", "));
    return String.join("; ", List.of(Claim.id(event.type()), participants, Claim.id(event.status())));
  }
}
