package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Rules.Rule;

/**
 * Words that tell how far cooperation in an area has come: a block of {@code data/rules/LANGUAGE/cooperation.rules}.
 *
 * @param words phrases, each word a stem
 * @param over phrases that decide although words of another standing stand before them
 * @param plain whether the words also tell of cooperation where the sentence does not say that two work together
 * @param untold whether the rule holds where a talk names an area and no word tells the standing
 * @param without topics that the standing does not go with
 * @param confidence 0 to 1
 */
record CooperationRule(
    String id, Cooperation.Standing standing, List<String> words, List<String> over, boolean plain, boolean untold, List<String> without,
    double confidence) {
  private static final List<String> FIELDS = List.of("standing", "word", "over", "plain", "untold", "without", "confidence");

  /** The rules of a file. */
  static List<CooperationRule> all(Rules rules) {
    List<CooperationRule> all = new ArrayList<>();
    rules.rules().forEach(rule -> all.add(of(rule)));
    return List.copyOf(all);
  }

  /**
   * Reads a block.
   *
   * @throws KnowledgeException if a field is unknown or missing or has no sense
   */
  static CooperationRule of(Rule rule) {
    rule.allow(FIELDS);
    try {
      return new CooperationRule(
          rule.id(), Cooperation.Standing.valueOf(rule.get("standing").toUpperCase(Locale.ROOT)), new Stems(rule.list("word")), new Stems(rule.list("over")),
          "yes".equals(rule.find("plain")), "yes".equals(rule.find("untold")), rule.list("without"), Double.parseDouble(rule.get("confidence")));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(rule.where() + ": rule " + rule.id() + ": " + e.getMessage(), e);
    }
  }
}
