package kz.elshi.claim;

import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds an office.
 *
 * @param tenure current unless the text says otherwise
 * @param from first day of the term if the text gives it, or null
 * @param to last day, or null
 * @param asOf the article's day, as of which the office was held, or null if unknown
 */
public record OfficeHolding(
    Entity person,
    Capacity office,
    Tenure tenure,
    @Nullable PartialDate from,
    @Nullable PartialDate to,
    @Nullable PartialDate asOf,
    Grounding grounding)
    implements Claim {
  public OfficeHolding {
    Claim.required(person, "person");
    Claim.required(office, "office");
    Claim.required(grounding, "grounding");
  }

  @Override
  public OfficeHolding with(Grounding other) {
    return new OfficeHolding(person, office, tenure, from, to, asOf, other);
  }

  /** How the holder stands to the office. */
  public enum Tenure {
    CURRENT,
    ACTING,
    ELECT,
    FORMER
  }
}
