package kz.elshi.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where talks take place that do not say it themselves: in the city of the visit, or of the talk told before, of one of those who take
 * part. The words that name the city become evidence too.
 */
final class Scene {
  private static final Set<Event.Type> TALKS =
      EnumSet.of(Event.Type.MEETING, Event.Type.NEGOTIATION, Event.Type.MULTILATERAL);

  private static final int NEAR = 2;

  private Scene() {}

  /** Fills in the places of talks that have none. */
  static void fill(List<EventDraft> drafts, List<EventDraft> settings, @Nullable Dateline dateline) {
    if (dateline != null) {
      drafts.forEach(dateline::place);
    }
    List<EventDraft> told = new ArrayList<>(drafts);
    told.addAll(settings);
    told.sort(Comparator.comparingInt(draft -> draft.sentence));
    drafts.stream().filter(draft -> draft.type == Event.Type.VISIT).forEach(visit -> fillVisit(visit, drafts));
    for (EventDraft draft : drafts) {
      if (draft.place == null && TALKS.contains(draft.type)) {
        EventDraft scene = scene(draft, told);
        if (scene != null) {
          draft.place = scene.place;
          draft.evidence.add(scene.evidence.getFirst());
        }
      }
    }
  }

  /** A visit to a country whose city another event of the visitor names goes to that city. */
  private static void fillVisit(EventDraft visit, List<EventDraft> drafts) {
    for (EventDraft other : drafts) {
      boolean city = other != visit && other.isInCity() && visit.destination != null && visit.destination.key().equals(other.place.country());
      boolean now = other.hasStatusOf(visit) && Math.abs(other.sentence - visit.sentence) <= NEAR && sameTime(visit, other);
      if (city && now && visit.place != null && !visit.isInCity() && shares(visit, other)) {
        visit.place = other.place;
        visit.evidence.add(other.evidence.getFirst());
      }
    }
  }

  private static @Nullable EventDraft scene(EventDraft draft, List<EventDraft> drafts) {
    EventDraft nearest = null;
    for (EventDraft other : drafts) {
      boolean told = other != draft && other.sentence <= draft.sentence && other.isInCity() && other.status == draft.status
          && (other.type != Event.Type.VISIT || other.status == Event.Status.HAPPENED);
      boolean nearer = nearest == null || other.sentence >= nearest.sentence;
      if (told && nearer && shares(draft, other) && sameTime(draft, other)) {
        nearest = other;
      }
    }
    return nearest;
  }

  /** The talk told last before, to the day, of one of those who take part: what is done at its end is done there and then; or null. */
  static @Nullable EventDraft occasion(EventDraft draft, List<EventDraft> before) {
    for (EventDraft other : before.reversed()) {
      boolean dated = other.date != null && other.date.day() != null;
      if (TALKS.contains(other.type) && dated && other.status == draft.status && shares(draft, other)) {
        return other;
      }
    }
    return null;
  }

  private static boolean shares(EventDraft a, EventDraft b) {
    return a.participants.keySet().stream().anyMatch(b.participants::containsKey);
  }

  private static boolean sameTime(EventDraft a, EventDraft b) {
    return a.date == null || b.date == null || a.date.equals(b.date);
  }
}
