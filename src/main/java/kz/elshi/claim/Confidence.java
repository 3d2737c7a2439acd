package kz.elshi.claim;

import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules.Rule;

/** How far a rule is to be trusted: its field {@code confidence}. */
final class Confidence {
  private Confidence() {}

  /**
   * The confidence of a rule, over 0 and at most 1.
   *
   * @throws KnowledgeException if the rule gives none or none in these bounds
   */
  static double of(Rule rule) {
    double value;
    try {
      value = Double.parseDouble(rule.get("confidence"));
    } catch (NumberFormatException e) {
      throw new KnowledgeException(rule.where() + ": confidence is a number, not " + rule.get("confidence"), e);
    }
    if (!(value > 0 && value <= 1)) {
      throw new KnowledgeException(rule.where() + ": confidence " + value + " is not within 0 and 1");
    }
    return value;
  }
}
