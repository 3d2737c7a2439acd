package kz.elshi.ingest;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives each article of a run an id that no other has: the second of {@code x} is {@code x-2}. */
public final class ArticleIds implements UnaryOperator<String> {
  private final Set<String> taken = new HashSet<>();

  /** The id itself, or the first of {@code id-2}, {@code id-3}, … that is not taken. */
  @Override
  public String apply(String id) {
    String unique = id;
    for (int n = 2; !taken.add(unique); n++) {
      unique = id + "-" + n;
    }
    return unique;
  }
}
