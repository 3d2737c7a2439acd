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
 * @param format of a talk or call, or null if the text does not tell
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
    @Nullable Format format,
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

  /** An event of whose format nothing is told. */
  public Event(
      Type type, List<Participation> participants, @Nullable Entity place, @Nullable Entity destination, @Nullable VisitKind visitKind,
      @Nullable MessageKind messageKind, @Nullable PartialDate date, Status status, List<String> topics, Grounding grounding) {
    this(type, participants, place, destination, visitKind, messageKind, null, date, status, topics, grounding);
  }

  @Override
  public Event with(Grounding other) {
    return new Event(type, participants, place, destination, visitKind, messageKind, format, date, status, topics, other);
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

  /** How those who talk come together. */
  public enum Format {
    ONE_TO_ONE,
    DELEGATIONS,
    TELEPHONE,
    ONLINE
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
