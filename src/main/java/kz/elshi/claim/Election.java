package kz.elshi.claim;

import kz.elshi.entity.Entity;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An election of a body or to an office.
 *
 * @param body what was elected, in words, or null
 * @param office to which somebody was elected, in words, or null
 * @param role of the office, a concept of the role scheme, or null if no office is told
 * @param person who was, or null
 * @param country ISO code, or null
 */
public record Election(
    @Nullable String body,
    @Nullable String office,
    @Nullable String role,
    @Nullable Entity person,
    @Nullable String country,
    Outcome outcome,
    @Nullable PartialDate date,
    Grounding grounding)
    implements Claim {
  public Election {
    Claim.required(grounding, "grounding");
    if (body == null && office == null) {
      throw new IllegalArgumentException("an election needs a body or an office");
    }
  }

  @Override
  public Election with(Grounding other) {
    return new Election(body, office, role, person, country, outcome, date, other);
  }

  /** How it ended. */
  public enum Outcome {
    ELECTED,
    RE_ELECTED,
    HELD,
    PLANNED,
    OBSERVED,
    LOST,
    POSTPONED
  }
}
