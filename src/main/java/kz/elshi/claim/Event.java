package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between diplomatic actors, is planned, or was called off.
 *
 * @param place where, or null
 * @param destination of a visit: the country visited; else null
 * @param visitKind of a visit, else null
 * @param messageKind of a message, else null
 * @param date when, or null
 * @param topics concepts of the topic scheme, in the order of the text, without repeats
 */
public record Event(
    Type type,
    List<Participation> participants,
    @Nullable Entity place,
    @Nullable Entity destination,
    @Nullable VisitKind visitKind,
    @Nullable MessageKind messageKind,
    @Nullable PartialDate date,
    Status status,
    List<String> topics,
    Grounding grounding)
    implements Claim {
  public Event {
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
    Claim.required(grounding, "grounding");
  }

  @Override
  public Event with(Grounding other) {
    return new Event(type, participants, place, destination, visitKind, messageKind, date, status, topics, other);
  }

  /** Kinds of events; PLOVER and CAMEO codes are mapped in the ontology. */
  public enum Type {
    MEETING,
    VISIT,
    CALL,
    MESSAGE,
    SIGNING,
    MULTILATERAL,
    CREDENTIALS,
    APPOINTMENT,
    NEGOTIATION
  }

  /** Whether it took place. */
  public enum Status {
    HAPPENED,
    PLANNED,
    CANCELLED,
    HYPOTHETICAL
  }

  /** Rank of a visit. */
  public enum VisitKind {
    STATE,
    OFFICIAL,
    WORKING,
    PRIVATE,
    UNSPECIFIED
  }

  /** What a message is for. */
  public enum MessageKind {
    CONGRATULATION,
    CONDOLENCE,
    THANKS,
    INVITATION,
    OTHER
  }

  /** Part that somebody has in an event. */
  public enum Role {
    HOST,
    VISITOR,
    PARTICIPANT,
    SENDER,
    RECIPIENT,
    SIGNATORY,
    APPOINTEE
  }

  /**
   * Somebody's part in an event.
   *
   * @param capacity office in which the actor took part, or null
   * @param onBehalfOf ISO code of the country represented, or null
   */
  public record Participation(
      Entity actor, Role role, @Nullable Capacity capacity, @Nullable String onBehalfOf) {}
}
