package kz.elshi.entity.link;

import java.util.ArrayList;
import java.util.List;

/** Evidence for and against one candidate, summed in logarithms of odds, with its reasons in words. Lives inside one decision. */
final class Evidence {
  private static final double HUNDRED = 100;

  private final Weights weights;
  private final List<String> reasons = new ArrayList<>();
  private double sum;

  Evidence(Weights weights) {
    this.weights = weights;
    sum = weights.of("bias");
  }

  /** Adds a piece so many times. */
  void add(String evidence, double times, String reason) {
    sum += weights.of(evidence) * times;
    if (!reason.isEmpty()) {
      reasons.add(reason);
    }
  }

  void add(String evidence, String reason) {
    add(evidence, 1, reason);
  }

  /** Logarithm of the odds. */
  double sum() {
    return sum;
  }

  /** The probability that the odds tell, in hundredths, never 0 nor 1. */
  double score() {
    double score = 1 / (1 + Math.exp(-sum));
    return Math.clamp(Math.round(score * HUNDRED) / HUNDRED, 1 / HUNDRED, 1 - 1 / HUNDRED);
  }

  List<String> reasons() {
    return List.copyOf(reasons);
  }
}
