package kz.elshi.claim;

import kz.elshi.entity.Entity;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How two countries stand to each other, by a named level.
 *
 * @param level concept of the level scheme, e.g. {@code strategic-partnership}
 * @param status whether the level is reached, being raised to, or proposed
 * @param quote the words that name it
 * @param speaker who said so, or null if the article itself
 * @param date since when or as of when, or null
 */
public record RelationLevel(
    Entity a,
    Entity b,
    String level,
    Status status,
    String quote,
    @Nullable Entity speaker,
    @Nullable PartialDate date,
    Grounding grounding)
    implements Claim {
  public RelationLevel {
    Claim.required(a, "countries");
    Claim.required(b, "countries");
    Claim.required(grounding, "grounding");
  }

  @Override
  public RelationLevel with(Grounding other) {
    return new RelationLevel(a, b, level, status, quote, speaker, date, other);
  }

  /** Whether the level is reached. */
  public enum Status {
    /** The level is in force. */
    IS,
    /** Relations are being raised to it. */
    BEING_RAISED,
    /** Reached in the event reported. */
    ESTABLISHED,
    /** Wished for or planned. */
    PROPOSED
  }
}
