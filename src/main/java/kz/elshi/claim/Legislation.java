package kz.elshi.claim;

import kz.elshi.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A law, a code, or the draft of one.
 *
 * @param name as the text has it, in the nominative
 * @param country ISO code of its jurisdiction, or null
 * @param year of adoption, or null
 * @param body that adopted it or works on it, or null
 */
public record Legislation(
    String name,
    Kind kind,
    Agreement.Status status,
    @Nullable String country,
    @Nullable Integer year,
    @Nullable Entity body,
    Grounding grounding)
    implements Claim {
  public Legislation {
    Claim.required(grounding, "grounding");
  }

  @Override
  public Legislation with(Grounding other) {
    return new Legislation(name, kind, status, country, year, body, other);
  }

  /** Kinds of legislation. */
  public enum Kind {
    LAW,
    CODE,
    DRAFT_LAW
  }
}
