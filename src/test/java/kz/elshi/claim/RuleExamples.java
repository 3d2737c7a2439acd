package kz.elshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Rules.Rule;
import org.junit.jupiter.api.DynamicTest;

/** Runs the examples that rules carry. */
final class RuleExamples {
  private RuleExamples() {}

  /** A test for each example: the reader gives exactly the claims expected, one of them by the rule that carries the example. */
  static Stream<DynamicTest> examples(Rules rules, Function<EntityDocument, List<Claim>> reader, Function<Claim, String> words) {
    return rules.rules().stream()
        .flatMap(rule -> rule.examples().stream().map(example -> DynamicTest.dynamicTest(rule.id() + ":" + example.line(), () -> {
          List<Claim> claims = reader.apply(Texts.kazakh(example.text()));
          assertThat(claims.stream().map(words).collect(Collectors.joining(" + "))).as(example.text()).isEqualTo(example.expected());
          assertThat(claims).extracting(claim -> claim.grounding().rule()).as(example.text()).contains(rule.id());
        })));
  }

  /** A test for each counter-example: the reader gives nothing by the rule that carries it. */
  static Stream<DynamicTest> counters(Rules rules, Function<EntityDocument, List<Claim>> reader, Function<Claim, String> words) {
    return rules.rules().stream()
        .flatMap(rule -> rule.counters().stream().map(text -> DynamicTest.dynamicTest(rule.id() + " " + text, () ->
            assertThat(found(rule, reader.apply(Texts.kazakh(text)), words)).as(text).isEmpty())));
  }

  private static List<String> found(Rule rule, List<Claim> claims, Function<Claim, String> words) {
    return claims.stream().filter(claim -> claim.grounding().rule().equals(rule.id())).map(words).toList();
  }
}
