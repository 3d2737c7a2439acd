package kz.elshi.claim;

import kz.elshi.entity.Entity;

/**
 * Two countries work together in an area, or could.
 *
 * @param topic concept of the topic scheme
 */
public record Cooperation(Entity a, Entity b, String topic, Standing standing, Grounding grounding)
    implements Claim {
  public Cooperation {
    Claim.required(grounding, "grounding");
  }

  @Override
  public Cooperation with(Grounding other) {
    return new Cooperation(a, b, topic, standing, other);
  }

  /** How far it has come. */
  public enum Standing {
    /** Running, in force. */
    EXISTING,
    /** Agreed or signed in the article. */
    AGREED,
    /** Offered or discussed without agreement. */
    PROPOSED,
    /** A possibility that is spoken of. */
    POTENTIAL
  }
}
