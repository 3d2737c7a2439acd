package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An example or counter-example of a rule.
 *
 * @param text to be read
 * @param expected what the readers of the rule's file give, in its order joined by {@code +}; null of a counter-example
 * @param line in the file of rules, from 1
 */
public record RuleTrial(RuleSet set, Rules.Rule rule, String text, @Nullable String expected, int line) {
  private static final String BETWEEN = " + ";

  static List<RuleTrial> of(RuleSet set, Rules.Rule rule) {
    List<RuleTrial> trials = new ArrayList<>();
    rule.examples().forEach(example -> trials.add(new RuleTrial(set, rule, example.text(), example.expected(), example.line())));
    rule.fields().stream()
        .filter(field -> field.name().equals("counter"))
        .forEach(field -> trials.add(new RuleTrial(set, rule, field.value(), null, field.line())));
    return trials;
  }

  public boolean isCounter() {
    return expected == null;
  }

  /** For messages: file and line. */
  public String where() {
    return rule.file() + ":" + line;
  }

  /**
   * Tries it: an example must give exactly what it says, at least one claim of it by its rule; a counter-example nothing by its rule.
   *
   * @param resolve takes a Kazakh text to the stage before the claims
   * @return what is wrong, or null
   */
  public @Nullable String failure(Function<String, EntityDocument> resolve) {
    List<Claim> claims = set.read(resolve.apply(text));
    List<Claim> own = claims.stream().filter(claim -> claim.grounding().rule().equals(rule.id())).toList();
    if (expected == null) {
      return own.isEmpty() ? null : "gives " + words(own) + ", and should give nothing";
    }
    String given = words(claims);
    if (!given.equals(expected)) {
      return "gives " + (given.isEmpty() ? "nothing" : given) + ", not " + expected;
    }
    String others = claims.stream().map(claim -> claim.grounding().rule()).distinct().collect(Collectors.joining(", "));
    return own.isEmpty() ? "is read by " + others : null;
  }

  private static String words(List<Claim> claims) {
    return claims.stream().map(ExampleWords::of).collect(Collectors.joining(BETWEEN));
  }
}
