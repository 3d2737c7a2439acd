package kz.elshi.reconcile;

import java.util.Map;

/**
 * An entity that may be meant.
 *
 * @param id its address without the base
 * @param name its name in the language of the service
 * @param description what tells it from namesakes
 * @param type its type
 * @param score 0 to 100
 * @param match whether it is clearly right and no other is
 * @param features what the score is made of: numbers and truth values by name
 */
public record Candidate(
    String id, String name, String description, EntityType type, double score, boolean match, Map<String, Object> features) {
  Candidate matched(boolean decided) {
    return new Candidate(id, name, description, type, score, decided, features);
  }
}
