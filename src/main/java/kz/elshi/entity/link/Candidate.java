package kz.elshi.entity.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the reference who may be meant by a name.
 *
 * @param key of the person in the reference
 * @param wikidata item (Q…), or null
 * @param name as the reference gives it first in English
 * @param score 0 to 1
 * @param reasons in short English words, for and against
 */
public record Candidate(String key, @Nullable String wikidata, String name, double score, List<String> reasons) {
  public Candidate {
    reasons = List.copyOf(reasons);
  }
}
