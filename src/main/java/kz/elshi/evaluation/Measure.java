package kz.elshi.evaluation;

import kz.elshi.claim.Claim;

/** What is measured, in the order of the table. Each has a precision, a recall and an F1 over all articles (micro-averaged). */
public enum Measure {
  /** Person, role and country of an office. */
  OFFICE,
  /** Events of the same type with at least half of the participants (Jaccard index of the names), matched one to one. */
  EVENT,
  /** Matched events that also agree in every participant, in status and kind, and in place, destination and date where told. */
  EVENT_FULL,
  /** Single values of events: participant with role, place, destination, kinds, date, status. */
  SLOT,
  /** Topics of matched events. */
  TOPIC,
  /** The two countries, in either order, and the level. */
  RELATION,
  /** Speaker and first three words. */
  STATEMENT,
  /** Kind, and half of the words of the name. */
  AGREEMENT,
  /** Outcome and country, and the person or half of the words of body or office. Only where the gold file has the list. */
  ELECTION,
  /** Rank or value, and a word in common by its first four letters. Only where the gold file has the list. */
  INDICATOR,
  /** The two countries, topic and standing. Only where the gold file has the list. */
  COOPERATION,
  /** Like cooperation, without the standing. */
  COOP_TOPIC;

  /** Name in the table: {@code EVENT_FULL} is {@code event-full}. */
  public String id() {
    return Claim.id(this);
  }
}
