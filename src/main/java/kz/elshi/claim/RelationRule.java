package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Rules.Rule;

/**
 * How far a level of relations has come: a block of {@code data/rules/LANGUAGE/relations.rules}.
 *
 * @param words phrases, each word a stem, of which one stands in the sentence; none: holds where no other rule does
 * @param confidence 0 to 1
 */
record RelationRule(String id, RelationLevel.Status status, List<String> words, double confidence) {
  private static final List<String> FIELDS = List.of("status", "word", "confidence");

  /** The rules of a file, in its order. */
  static List<RelationRule> all(Rules rules) {
    List<RelationRule> all = new ArrayList<>();
    rules.rules().forEach(rule -> all.add(of(rule)));
    return List.copyOf(all);
  }

  /**
   * Reads a block.
   *
   * @throws KnowledgeException if a field is unknown or missing or has no sense
   */
  static RelationRule of(Rule rule) {
    rule.allow(FIELDS);
    try {
      return new RelationRule(
          rule.id(), RelationLevel.Status.valueOf(rule.get("status").toUpperCase(Locale.ROOT).replace('-', '_')), rule.list("word"),
          Double.parseDouble(rule.get("confidence")));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(rule.where() + ": rule " + rule.id() + ": " + e.getMessage(), e);
    }
  }
}
