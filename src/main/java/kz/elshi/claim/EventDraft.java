package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** An event while it is being put together. Lives inside one run of the reader. */
final class EventDraft {
  private static final String AMBASSADOR = "ambassador";
  private static final Set<String> LEADERS = Set.of("president", "monarch");

  final String rule;
  Event.Type type;
  final Map<String, Event.Participation> participants = new LinkedHashMap<>();
  @Nullable Entity place;
  @Nullable Entity destination;
  Event.@Nullable VisitKind visitKind;
  Event.@Nullable MessageKind messageKind;
  Event.@Nullable Format format;
  @Nullable PartialDate date;
  /** Of a gathering, the word for it: саммит, форум; null if the text tells none. */
  @Nullable String gathering;
  /** Whether a message is one of words, not known to be written. */
  boolean spoken;
  Event.Status status = Event.Status.HAPPENED;
  final List<String> topics = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();
  final int sentence;
  double confidence = 0.8;

  EventDraft(String rule, Event.Type type, int sentence) {
    this.rule = rule;
    this.type = type;
    this.sentence = sentence;
  }

  /** A draft of the same words. */
  EventDraft copy() {
    EventDraft other = new EventDraft(rule, type, sentence);
    other.participants.putAll(participants);
    other.place = place;
    other.destination = destination;
    other.visitKind = visitKind;
    other.messageKind = messageKind;
    other.date = date;
    other.status = status;
    other.evidence.addAll(evidence);
    other.confidence = confidence;
    return other;
  }

  void add(Entity actor, Event.Role role, @Nullable Capacity capacity) {
    String onBehalfOf =
        switch (actor.kind()) {
          case COUNTRY -> actor.key();
          case PERSON -> capacity != null && capacity.country() != null ? capacity.country() : actor.country();
          case ORGANISATION, PLACE -> null;
        };
    participants.putIfAbsent(
        actor.kind() + "/" + actor.key(), new Event.Participation(actor, role, capacity, onBehalfOf));
  }

  /** Ambassadors hand over credentials, whoever the text lets do it; heads of state receive them. */
  void handOver() {
    participants.replaceAll((key, one) -> {
      boolean ambassador = one.capacity() != null && one.capacity().role().equals(AMBASSADOR);
      boolean leader = one.capacity() != null && LEADERS.contains(one.capacity().role());
      Event.Role role = ambassador ? Event.Role.SENDER : leader ? Event.Role.RECIPIENT : one.role();
      return new Event.Participation(one.actor(), role, one.capacity(), one.onBehalfOf());
    });
  }

  boolean has(Entity actor) {
    return participants.containsKey(actor.kind() + "/" + actor.key());
  }

  boolean hasRole(Event.Role role) {
    return participants.values().stream().anyMatch(one -> one.role() == role);
  }

  /** Whether all participants are known to come from one and the same country; of a single one, from the outlet's own. */
  boolean isDomestic(@Nullable String home) {
    String country = null;
    for (Event.Participation one : participants.values()) {
      if (one.onBehalfOf() == null) {
        return false;
      }
      if (country != null && !country.equals(one.onBehalfOf())) {
        return false;
      }
      country = one.onBehalfOf();
    }
    return country != null && (participants.size() > 1 || country.equals(home));
  }

  /** Whether both took place, or both did not; what was planned and is called off is one event. */
  boolean hasStatusOf(EventDraft other) {
    boolean off = EnumSet.of(status, other.status).equals(EnumSet.of(Event.Status.PLANNED, Event.Status.CANCELLED));
    return status == other.status || off;
  }

  /** Whether the text tells the city, not only the country. */
  boolean isInCity() {
    return place != null && place.kind() == Entity.Kind.PLACE;
  }

  /** Whether a participant is known to come from another country than one. */
  boolean isAbroad(@Nullable String home) {
    return participants.values().stream().anyMatch(one -> one.onBehalfOf() != null && !one.onBehalfOf().equals(home));
  }

  Event event() {
    return new Event(
        type, new ArrayList<>(participants.values()), place, destination, visitKind, messageKind, format, date, status,
        topics.stream().distinct().toList(), new Grounding(evidence, rule, confidence));
  }
}
