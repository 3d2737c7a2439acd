package kz.elshi.claim;

import java.util.List;

/**
 * Why a claim is made: the words, the rule that read them, and how far it is to be trusted.
 *
 * @param evidence at least one; the first is the principal one
 * @param rule id of the rule, e.g. {@code kk/visit-saparmen-kel}
 * @param confidence 0 (exclusive) to 1
 * @throws IllegalArgumentException if there is no evidence or rule, or the confidence is out of range
 */
public record Grounding(List<Evidence> evidence, String rule, double confidence) {
  public Grounding {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim needs evidence");
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException("a claim needs the rule that made it");
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
    }
  }

  /** The same words and rule, trusted otherwise. */
  public Grounding trusted(double other) {
    return new Grounding(evidence, rule, other);
  }

  /** The principal evidence. */
  public Evidence principal() {
    return evidence.getFirst();
  }
}
