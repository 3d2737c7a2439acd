package kz.elshi.entity.link;

import java.util.List;
import kz.elshi.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Who a name means, as far as can be told.
 *
 * @param person somebody of the reference, if that is certain enough to be said, else null
 * @param candidates who may be meant, the likeliest first; of a person that is said, that one first
 */
public record Identity(Reference.@Nullable Person person, List<Candidate> candidates) {
  /** Nobody of the reference bears such a name. */
  public static final Identity UNKNOWN = new Identity(null, List.of());

  public Identity {
    candidates = List.copyOf(candidates);
  }
}
