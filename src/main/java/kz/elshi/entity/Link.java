package kz.elshi.entity;

import java.util.List;
import kz.elshi.entity.link.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * How an entity was identified.
 *
 * @param wikidata Wikidata item (Q…) if the link is certain enough to state, else null
 * @param score 0 to 1
 * @param reasons in short English words, e.g. {@code "full name", "office held: president of KZ"}
 * @param candidates of a person whose link is not stated: who of the reference may be meant, the likeliest first
 */
public record Link(@Nullable String wikidata, double score, List<String> reasons, List<Candidate> candidates) {
  public Link {
    if (score < 0 || score > 1) {
      throw new IllegalArgumentException("score " + score + " is not within 0 and 1");
    }
    reasons = List.copyOf(reasons);
    candidates = List.copyOf(candidates);
  }

  /** A link of which nobody else is a candidate. */
  public Link(@Nullable String wikidata, double score, List<String> reasons) {
    this(wikidata, score, reasons, List.of());
  }
}
