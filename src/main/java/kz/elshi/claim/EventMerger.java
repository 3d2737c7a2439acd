package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.elshi.entity.Entity;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** Joins what a text tells twice, in the headline and below, and drops what is part of something larger. */
final class EventMerger {
  private static final int NEAR = 2;

  private EventMerger() {}

  /** The events, each once, in the order of their first telling. */
  static List<EventDraft> merge(List<EventDraft> drafts) {
    List<EventDraft> merged = new ArrayList<>();
    for (EventDraft draft : drafts) {
      EventDraft same = merged.stream().filter(one -> isSame(one, draft)).findFirst().orElse(null);
      if (same == null) {
        merged.add(draft);
      } else {
        join(same, draft);
      }
    }
    merged.removeIf(draft -> isPartOfStay(draft, merged) || isPartOf(draft, merged));
    merged.removeIf(draft -> isGreeting(draft, merged) || isToldAgain(draft, merged) || isVaguer(draft, merged));
    return merged;
  }

  private static boolean isSame(EventDraft a, EventDraft b) {
    boolean departure = a.type == Event.Type.VISIT && b.type == Event.Type.VISIT && isDeparture(a, b);
    if (kind(a.type) != kind(b.type) || !(a.hasStatusOf(b) || departure) || !sameMessage(a, b)) {
      return false;
    }
    boolean dates = a.date == null || b.date == null || compatible(a.date, b.date);
    if (a.type == Event.Type.VISIT) {
      return dates && isSameVisit(a, b);
    }
    boolean places = a.place == null || b.place == null || a.place.isSame(b.place);
    Set<String> one = a.participants.keySet();
    Set<String> other = b.participants.keySet();
    if (a.type == Event.Type.MULTILATERAL && dates && places && isSameGathering(a, b)) {
      return true;
    }
    return dates && places && (one.equals(other) || (a.type == Event.Type.SIGNING && a.sentence == b.sentence));
  }

  /** A telegram is what its words make it: one told without its purpose is the one whose purpose is told. */
  private static boolean sameMessage(EventDraft a, EventDraft b) {
    return Objects.equals(a.messageKind, b.messageKind)
        || (a.type == Event.Type.MESSAGE && (a.messageKind == Event.MessageKind.OTHER || b.messageKind == Event.MessageKind.OTHER));
  }

  private static Event.Type kind(Event.Type type) {
    return type == Event.Type.NEGOTIATION ? Event.Type.MEETING : type;
  }

  private static boolean compatible(PartialDate a, PartialDate b) {
    return a.toString().startsWith(b.toString()) || b.toString().startsWith(a.toString());
  }

  /** Whoever takes part in it, a gathering of one kind that an article tells of once is one. */
  private static boolean isSameGathering(EventDraft a, EventDraft b) {
    boolean kind = a.gathering == null || b.gathering == null || a.gathering.equals(b.gathering);
    Set<String> bodies = bodies(a);
    return kind && (bodies.isEmpty() || bodies(b).isEmpty() || bodies.equals(bodies(b)));
  }

  private static Set<String> bodies(EventDraft draft) {
    return draft.participants.entrySet().stream()
        .filter(entry -> entry.getValue().actor().kind() == Entity.Kind.ORGANISATION)
        .map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static boolean isSameVisit(EventDraft a, EventDraft b) {
    return visitors(a).equals(visitors(b))
        && a.destination != null && b.destination != null && a.destination.isSame(b.destination);
  }

  /** «Бакуге аттанды. Ол онда мемлекеттік сапармен болады»: a setting out and the visit that it leads to. */
  private static boolean isDeparture(EventDraft a, EventDraft b) {
    boolean near = Math.abs(a.sentence - b.sentence) <= 1;
    boolean bare = a.visitKind == Event.VisitKind.UNSPECIFIED || b.visitKind == Event.VisitKind.UNSPECIFIED;
    return near && bare && EnumSet.of(a.status, b.status).equals(EnumSet.of(Event.Status.HAPPENED, Event.Status.PLANNED));
  }

  /** «Ертең ол Ақтөбеге барады»: a visitor who is in the country already goes on within it. */
  private static boolean isPartOfStay(EventDraft draft, List<EventDraft> all) {
    boolean bare = draft.type == Event.Type.VISIT && draft.visitKind == Event.VisitKind.UNSPECIFIED && draft.destination != null;
    return bare && all.stream().anyMatch(stay -> stay != draft && stay.type == Event.Type.VISIT && stay.sentence < draft.sentence
        && stay.status == Event.Status.HAPPENED && draft.status != Event.Status.HYPOTHETICAL && draft.status != Event.Status.CANCELLED
        && stay.destination != null && stay.destination.isSame(draft.destination) && visitors(stay).equals(visitors(draft))
        && draft.isInCity() && isSameMonth(stay.date, draft.date));
  }

  private static boolean isSameMonth(@Nullable PartialDate a, @Nullable PartialDate b) {
    return a == null || b == null || a.year() == b.year() && Objects.equals(a.month(), b.month());
  }

  /** Credentials and messages of which another telling names more of those who take part. */
  private static boolean isPartOf(EventDraft draft, List<EventDraft> all) {
    boolean kind = draft.type == Event.Type.CREDENTIALS || draft.type == Event.Type.MESSAGE;
    return kind && all.stream().anyMatch(one -> one != draft && one.type == draft.type && one.status == draft.status && sameMessage(one, draft)
        && one.participants.size() > draft.participants.size() && one.participants.keySet().containsAll(draft.participants.keySet()));
  }

  private static Set<String> visitors(EventDraft draft) {
    return draft.participants.values().stream()
        .filter(one -> one.role() == Event.Role.VISITOR)
        .map(one -> one.actor().key())
        .collect(Collectors.toSet());
  }

  private static void join(EventDraft into, EventDraft from) {
    from.participants.forEach(into.participants::putIfAbsent);
    if (into.place == null || (isCountry(into.place) && from.place != null && !isCountry(from.place))) {
      into.place = from.place;
    }
    if (into.destination == null) {
      into.destination = from.destination;
    }
    if (into.visitKind == null || into.visitKind == Event.VisitKind.UNSPECIFIED) {
      into.visitKind = from.visitKind == null ? into.visitKind : from.visitKind;
    }
    if (from.type == Event.Type.NEGOTIATION) {
      into.type = from.type;
    }
    into.format = into.format == null ? from.format : into.format;
    into.gathering = into.gathering == null ? from.gathering : into.gathering;
    if (into.messageKind == Event.MessageKind.OTHER) {
      into.messageKind = from.messageKind;
    }
    if (into.date == null || (from.date != null && from.date.toString().length() > into.date.toString().length())) {
      into.date = from.date;
    }
    boolean open = from.status == Event.Status.PLANNED && into.status == Event.Status.HAPPENED;
    into.status = from.status == Event.Status.CANCELLED || open ? from.status : into.status;
    takeReceptionRoles(into, from);
    into.topics.addAll(from.topics);
    into.evidence.addAll(from.evidence);
    into.confidence = Math.max(into.confidence, from.confidence);
  }

  /** Where one telling knows host and guest, the roles are theirs. */
  private static void takeReceptionRoles(EventDraft into, EventDraft from) {
    boolean plain = into.participants.values().stream().allMatch(one -> one.role() == Event.Role.PARTICIPANT);
    boolean hosted = from.participants.values().stream().anyMatch(one -> one.role() == Event.Role.HOST);
    if (into.type == Event.Type.MEETING && plain && hosted) {
      into.participants.putAll(from.participants);
    }
  }

  private static boolean isCountry(Entity place) {
    return place.kind() == Entity.Kind.COUNTRY;
  }

  /** A signing by states or bodies, of which the article tells nearby, or below its headline, who signed; what it knows goes there. */
  private static boolean isToldAgain(EventDraft draft, List<EventDraft> all) {
    if (draft.type != Event.Type.SIGNING || namesSomebody(draft)) {
      return false;
    }
    EventDraft fuller = all.stream().filter(one -> isSameSigning(draft, one)).findFirst().orElse(null);
    if (fuller != null) {
      fuller.date = fuller.date == null ? draft.date : fuller.date;
      fuller.place = fuller.place == null ? draft.place : fuller.place;
    }
    return fuller != null;
  }

  private static boolean isSameSigning(EventDraft states, EventDraft people) {
    boolean near = states.sentence == 0 || Math.abs(people.sentence - states.sentence) <= NEAR;
    return near && people.type == Event.Type.SIGNING && people.hasStatusOf(states) && namesSomebody(people);
  }

  private static boolean namesSomebody(EventDraft draft) {
    return draft.participants.values().stream().anyMatch(one -> one.actor().kind() == Entity.Kind.PERSON);
  }

  /** «Түркия басшылығымен»: a talk with a state, where the article tells with whom of it. */
  private static boolean isVaguer(EventDraft draft, List<EventDraft> all) {
    boolean state = draft.participants.values().stream().anyMatch(one -> one.actor().kind() == Entity.Kind.COUNTRY);
    return state && namesSomebody(draft) && all.stream().anyMatch(
        one -> one != draft && kind(one.type) == kind(draft.type) && one.status == draft.status && names(one, draft));
  }

  private static boolean names(EventDraft named, EventDraft vague) {
    return vague.participants.entrySet().stream().allMatch(
        entry -> named.participants.containsKey(entry.getKey()) || entry.getValue().actor().kind() == Entity.Kind.COUNTRY
            && named.participants.values().stream().anyMatch(one -> one.actor().kind() == Entity.Kind.PERSON
                && entry.getValue().actor().key().equals(one.onBehalfOf())));
  }

  /** Congratulations and condolences of two who meet or telephone are part of their talk. */
  private static boolean isGreeting(EventDraft draft, List<EventDraft> all) {
    if (!draft.spoken) {
      return false;
    }
    return all.stream()
        .anyMatch(
            one ->
                Set.of(Event.Type.MEETING, Event.Type.NEGOTIATION, Event.Type.CALL).contains(one.type)
                    && one.participants.keySet().containsAll(draft.participants.keySet()));
  }
}
