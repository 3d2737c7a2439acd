package kz.elshi.claim;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.knowledge.Rules;
import kz.elshi.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counter-example of the rules for indicators. */
class IndicatorRulesTest {
  private final IndicatorReader reader = new IndicatorReader(Texts.HOME, Language.KAZAKH, Texts.REFERENCE);

  @TestFactory
  Stream<DynamicTest> examplesGiveWhatTheySay() {
    return RuleExamples.examples(rules(), reader::read, IndicatorRulesTest::words);
  }

  @TestFactory
  Stream<DynamicTest> counterExamplesGiveNothing() {
    return RuleExamples.counters(rules(), reader::read, IndicatorRulesTest::words);
  }

  private static Rules rules() {
    return Rules.read(Texts.HOME.path("data/rules/kk/indicators.rules"));
  }

  private static String words(Claim claim) {
    Indicator one = (Indicator) claim;
    return Stream.of(
            one.subject().key(), one.index(), one.rank() != null ? one.rank().toString() : value(one), bound(one), one.year())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("; "));
  }

  private static String value(Indicator one) {
    return String.valueOf(one.value()).replaceFirst("\\.0$", "") + " " + one.unit();
  }

  private static @Nullable String bound(Indicator one) {
    return one.bound() == Indicator.Bound.EXACT ? null : Claim.id(one.bound());
  }
}
