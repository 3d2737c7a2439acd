package kz.elshi.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kz.elshi.claim.Confidences;

/**
 * Measures how often the facts of each rule are right, for {@link Confidences}.
 *
 * <p>Shares are smoothed from the general to the special (an m-estimate of probability: Cestnik, Estimating probabilities, ECAI 1990).
 * That of a kind of facts begins with {@value #WEIGHT} imagined facts, of which so many are right as its rules expect. That of a rule
 * begins with so many, right as often as the kind, or less often in the ratio in which the rule expects less than the kind. That of
 * a ground begins with so many, right as often as the rule is on its other grounds, or less often in the ratio in which the rule trusts
 * it less than its best one. A rule whose facts come from a single article is not counted, nor such a ground.
 */
public final class ConfidenceTrainer {
  private static final int WEIGHT = 10;
  private static final double MOST = 0.99;
  private static final String HEAD =
      """
      # How often the facts of a rule are right, measured on annotated articles by: elshi train confidence
      # kind      of claim
      # rule      its id; * is every rule of the kind
      # grounded  confidence that the rule itself gives, by how a claim is grounded; * is every ground
      # facts, right   how many facts were found, and how many of them the annotators have
      # confidence     the share of right ones, smoothed towards the kind; what claims get
      kind\trule\tgrounded\tfacts\tright\tconfidence
      """;

  private ConfidenceTrainer() {}

  /**
   * The table of measured confidences, as {@link Confidences} reads it.
   *
   * @param evaluation of a pipeline without measured confidences
   */
  public static String table(Evaluation evaluation) {
    StringBuilder table = new StringBuilder(HEAD);
    groups(Calibration.judged(evaluation), Calibration.Judged::kind).forEach((kind, facts) -> {
      double expected = expected(facts);
      double share = share(facts, expected);
      row(table, kind, Confidences.ANY, Confidences.ANY, facts, share);
      groups(facts, Calibration.Judged::rule)
          .forEach((rule, some) -> rule(table, kind, rule, some, share * Math.min(1, expected(some) / expected)));
    });
    return table.toString();
  }

  private static void rule(StringBuilder table, String kind, String rule, List<Calibration.Judged> facts, double expected) {
    if (!isOfSeveralArticles(facts)) {
      return;
    }
    double share = share(facts, expected);
    row(table, kind, rule, Confidences.ANY, facts, share);
    double best = facts.stream().mapToDouble(Calibration.Judged::confidence).max().orElseThrow();
    groups(facts, fact -> Confidences.grounded(fact.confidence())).forEach((ground, some) -> {
      List<Calibration.Judged> others = facts.stream().filter(fact -> !some.contains(fact)).toList();
      double like = share(others, expected) * some.getFirst().confidence() / best;
      List<Calibration.Judged> counted = isOfSeveralArticles(some) ? some : List.of();
      row(table, kind, rule, ground, some, share(counted, like));
    });
  }

  private static double expected(List<Calibration.Judged> facts) {
    return facts.stream().mapToDouble(Calibration.Judged::confidence).average().orElseThrow();
  }

  private static boolean isOfSeveralArticles(Collection<Calibration.Judged> facts) {
    return facts.stream().map(Calibration.Judged::article).distinct().count() > 1;
  }

  private static double share(List<Calibration.Judged> facts, double expected) {
    return (right(facts) + WEIGHT * expected) / (facts.size() + WEIGHT);
  }

  private static long right(List<Calibration.Judged> facts) {
    return facts.stream().filter(Calibration.Judged::right).count();
  }

  private static Map<String, List<Calibration.Judged>> groups(
      List<Calibration.Judged> facts, Function<Calibration.Judged, String> key) {
    Map<String, List<Calibration.Judged>> groups = new TreeMap<>();
    facts.forEach(fact -> groups.computeIfAbsent(key.apply(fact), none -> new ArrayList<>()).add(fact));
    return groups;
  }

  private static void row(
      StringBuilder table, String kind, String rule, String ground, List<Calibration.Judged> facts, double share) {
    String confidence = String.format(Locale.ROOT, "%.2f", Math.min(MOST, share));
    table.append(String.join("\t", kind, rule, ground, Integer.toString(facts.size()), Long.toString(right(facts)), confidence)).append('\n');
  }
}
