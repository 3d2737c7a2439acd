package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A document between parties.
 *
 * @param name as the text has it, in the nominative
 * @param parties countries, bodies or people, possibly none
 * @param year of the status, or null
 */
public record Agreement(
    String name, Kind kind, List<Entity> parties, Status status, @Nullable Integer year, Grounding grounding)
    implements Claim {
  public Agreement {
    parties = List.copyOf(parties);
    Claim.required(grounding, "grounding");
  }

  @Override
  public Agreement with(Grounding other) {
    return new Agreement(name, kind, parties, status, year, other);
  }

  /** Kinds of documents. */
  public enum Kind {
    TREATY,
    AGREEMENT,
    MEMORANDUM,
    ROADMAP,
    DECLARATION,
    CONTRACT,
    OTHER
  }

  /** How far it has come. */
  public enum Status {
    SIGNED,
    ADOPTED,
    DRAFT,
    PLANNED,
    RATIFIED
  }
}
