package kz.elshi.claim;

import kz.elshi.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A figure about a country: its rank in an index or a measured value.
 *
 * @param index name of the index or of what is measured, as the text has it
 * @param rank place in a ranking, from 1, or null
 * @param value figure, or null; one of rank and value is there
 * @param unit {@code %}, a currency, a thing counted, or null
 * @param bound whether the figure is exact or a limit («астам», «жуық»)
 */
public record Indicator(
    Entity subject,
    String index,
    @Nullable Integer rank,
    @Nullable Double value,
    @Nullable String unit,
    Bound bound,
    @Nullable Integer year,
    Grounding grounding)
    implements Claim {
  public Indicator {
    Claim.required(grounding, "grounding");
    if (rank == null && value == null) {
      throw new IllegalArgumentException("an indicator needs a rank or a value: " + index);
    }
  }

  @Override
  public Indicator with(Grounding other) {
    return new Indicator(subject, index, rank, value, unit, bound, year, other);
  }

  /** How a figure is meant. */
  public enum Bound {
    EXACT,
    MORE_THAN,
    LESS_THAN,
    ABOUT
  }
}
