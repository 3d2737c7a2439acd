package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something.
 *
 * @param capacity office in which it was said, or null
 * @param text the words said, or the clause that reports them
 * @param span where {@code text} stands
 * @param addressee to whom, or null
 */
public record Statement(
    Entity speaker,
    @Nullable Capacity capacity,
    Form form,
    String text,
    Span span,
    @Nullable Entity addressee,
    List<String> topics,
    Grounding grounding)
    implements Claim {
  public Statement {
    topics = List.copyOf(topics);
    Claim.required(speaker, "speaker");
    Claim.required(grounding, "grounding");
  }

  @Override
  public Statement with(Grounding other) {
    return new Statement(speaker, capacity, form, text, span, addressee, topics, other);
  }

  /** Own words or reported ones. */
  public enum Form {
    DIRECT,
    REPORTED
  }
}
