package kz.elshi.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far an event that was found is the one expected. The expected one comes first. */
final class EventComparison {
  private static final List<String> SLOTS = List.of("place", "destination", "visitKind", "messageKind", "date", "status");
  private static final List<String> ALWAYS = List.of("status", "visitKind", "messageKind");
  private static final List<String> WHERE_TOLD = List.of("destination", "date");
  private static final String PARTICIPANT = "participant";
  private static final String UNSPECIFIED = "unspecified";

  private EventComparison() {}

  /** A single value of an event; {@code role} only of a participant. */
  record Slot(String name, String value, @Nullable String role) {
    boolean isSame(Slot found) {
      if (!name.equals(found.name) || !Objects.equals(role, found.role)) {
        return false;
      }
      boolean named = name.equals(PARTICIPANT) || name.equals("place");
      return named ? Wording.isSameName(value, found.value) : value.equals(found.value);
    }
  }

  /** Jaccard index of the participants' names, 0 to 1; 0 for events of different types. */
  static double likeness(Fact gold, Fact found) {
    return type(gold).equals(type(found)) ? overlap(gold, found) : 0;
  }

  /** Talks and meetings count as one type. */
  private static String type(Fact event) {
    String type = String.valueOf(event.text("type"));
    return type.equals("negotiation") ? "meeting" : type;
  }

  private static double overlap(Fact gold, Fact found) {
    List<Fact> expected = gold.list("participants");
    List<Fact> rest = new ArrayList<>(found.list("participants"));
    int all = expected.size() + rest.size();
    int hits = 0;
    for (Fact one : expected) {
      Fact hit = rest.stream().filter(other -> Wording.isSameName(one.text("name"), other.text("name"))).findFirst().orElse(null);
      if (hit != null) {
        rest.remove(hit);
        hits++;
      }
    }
    return all == 0 ? 1 : (double) hits / (all - hits);
  }

  /** Whether a matched event agrees throughout; place, destination and date count where the gold tells them. */
  static boolean isFull(Fact gold, Fact found) {
    boolean kinds = ALWAYS.stream().allMatch(field -> Objects.equals(specified(gold, field), specified(found, field)));
    boolean place = gold.text("place") == null || Wording.isSameName(gold.text("place"), found.text("place"));
    boolean rest = WHERE_TOLD.stream().allMatch(field -> gold.text(field) == null || gold.agrees(found, field));
    return overlap(gold, found) == 1 && kinds && place && rest;
  }

  private static @Nullable String specified(Fact event, String field) {
    String value = event.text(field);
    return UNSPECIFIED.equals(value) ? null : value;
  }

  /** The values of an event; what is unspecified is none. */
  static List<Slot> slots(Fact event) {
    List<Slot> slots = new ArrayList<>();
    for (Fact one : event.list("participants")) {
      slots.add(new Slot(PARTICIPANT, String.valueOf(one.text("name")), one.text("role")));
    }
    for (String field : SLOTS) {
      String value = specified(event, field);
      if (value != null) {
        slots.add(new Slot(field, value, null));
      }
    }
    return slots;
  }
}
