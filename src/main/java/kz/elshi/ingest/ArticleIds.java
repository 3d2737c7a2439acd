package kz.elshi.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives each article of a run an id that no other has: the second of {@code x} is {@code x-2}. */
public final class ArticleIds implements UnaryOperator<String> {
  private final Set<String> taken = new HashSet<>();
  /** By ids that came more than once the number that the next of them may get: many pages are called {@code index}. */
  private final Map<String, Integer> next = new HashMap<>();

  /** The id itself, or the first of {@code id-2}, {@code id-3}, … that is not taken. */
  @Override
  public String apply(String id) {
    if (taken.add(id)) {
      return id;
    }
    int number = next.getOrDefault(id, 2);
    while (!taken.add(id + "-" + number)) {
      number++;
    }
    next.put(id, number + 1);
    return id + "-" + number;
  }
}
