package kz.elshi.store;

import java.util.Map;

/** Counts of a store: articles, facts by class, people, statements (quads) in all. */
public record Statistics(long articles, Map<String, Long> facts, long people, long quads) {
  /** Facts of all kinds. */
  public long allFacts() {
    return facts.values().stream().mapToLong(Long::longValue).sum();
  }
}
