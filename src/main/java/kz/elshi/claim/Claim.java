package kz.elshi.claim;

import java.util.Objects;

/**
 * What an article says: nine kinds of facts, each with its grounding.
 *
 * <p>A claim cannot be constructed without evidence, rule and confidence. The lists of concepts that grow as data (roles,
 * topics, relation levels) are strings, ids of the schemes in {@code ontology/elshi.ttl}; what the code must tell apart is an
 * enumeration whose {@code id()} is the concept's.
 */
public sealed interface Claim
    permits OfficeHolding,
        Event,
        Statement,
        RelationLevel,
        Cooperation,
        Agreement,
        Legislation,
        Indicator,
        Election {

  Grounding grounding();

  /** The same claim on another ground. */
  Claim with(Grounding other);

  /** The id of an enumerated concept: {@code RE_ELECTED} is {@code re-elected}. */
  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Fails early and by name where a required part is missing. */
  static <T> T required(T value, String part) {
    return Objects.requireNonNull(value, () -> "a claim needs its " + part);
  }
}
