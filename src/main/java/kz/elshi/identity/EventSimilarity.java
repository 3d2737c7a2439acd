package kz.elshi.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far two reports of different articles tell of one event, 0 to 1.
 *
 * <p>A contradiction makes it 0: other people for one country, another city, another kind of message, days too far apart. Without
 * one, it counts how many sides agree. The figures are few and coarse on purpose; {@code docs/IDENTITY.md} tells what they were
 * measured on.
 */
final class EventSimilarity {
  /** Two sides agree. */
  private static final double BOTH_SIDES = 0.9;
  /** One side agrees, and nothing is known against the other. */
  private static final double ONE_SIDE = 0.6;
  private static final double SAME_PLACE = 0.05;
  private static final double OTHER_KIND = 0.05;
  private static final double DAY_APART = 0.85;
  private static final double DAY_TOLD_ONCE = 0.9;
  private static final double NO_DAY = 0.88;
  private static final double FEWEST_SHARED = 0.5;
  private static final Set<String> TALKS = Set.of("Meeting", "Negotiation", "Signing", "Credentials", "Multilateral");

  private EventSimilarity() {}

  /** 0 if they are of one article, or cannot be one event. */
  static double of(EventReport a, EventReport b) {
    if (!a.type().equals(b.type()) || a.article().equals(b.article()) || isElsewhere(a, b)) {
      return 0;
    }
    double time = time(a, b);
    double sides = time == 0 ? 0 : sides(a, b);
    if (sides == 0) {
      return 0;
    }
    boolean kinds = !a.kind().isEmpty() && !b.kind().isEmpty() && !a.kind().equals(b.kind());
    if (kinds && a.type().equals("Message")) {
      return 0;
    }
    double place = !a.place().isEmpty() && a.place().equals(b.place()) ? SAME_PLACE : 0;
    double kind = kinds && !a.kind().startsWith("Unspecified") && !b.kind().startsWith("Unspecified") ? OTHER_KIND : 0;
    return Math.min(1, sides * time + place - kind);
  }

  private static boolean isElsewhere(EventReport a, EventReport b) {
    boolean destinations = !a.destination().isEmpty() && !b.destination().isEmpty() && !a.destination().equals(b.destination());
    boolean told = !a.place().isEmpty() && !b.place().isEmpty();
    boolean within = a.place().equals(b.place()) || a.place().equals(b.placeCountry()) || b.place().equals(a.placeCountry());
    return destinations || told && !within && TALKS.contains(a.type());
  }

  /** What the days say: 1 for the same day, 0 if they are too far apart or not known well enough. */
  private static double time(EventReport a, EventReport b) {
    LocalDate first = a.day();
    LocalDate second = b.day();
    if (first != null && second != null) {
      long apart = Math.abs(ChronoUnit.DAYS.between(first, second));
      return apart == 0 ? 1 : apart <= EventReport.DAYS_APART ? DAY_APART : 0;
    }
    if (!a.status().equals(b.status())) {
      return 0;
    }
    if (first != null || second != null) {
      return toldOnce(first != null ? a : b, first != null ? b : a);
    }
    LocalDate one = a.reported();
    LocalDate other = b.reported();
    boolean near = one != null && other != null && Math.abs(ChronoUnit.DAYS.between(one, other)) <= EventReport.DAYS_APART;
    return near ? NO_DAY : 0;
  }

  /** An article that tells no day comes out on the day of what happened, or soon after. */
  private static double toldOnce(EventReport dated, EventReport undated) {
    LocalDate reported = undated.reported();
    LocalDate day = dated.day();
    if (reported == null || day == null || !undated.status().equals("Happened")) {
      return 0;
    }
    long later = ChronoUnit.DAYS.between(day, reported);
    return later >= 0 && later <= EventReport.REPORTED_WITHIN ? DAY_TOLD_ONCE : 0;
  }

  private static double sides(EventReport a, EventReport b) {
    Map<String, Side> first = sides(a);
    Map<String, Side> second = sides(b);
    int agreed = 0;
    for (Map.Entry<String, Side> entry : first.entrySet()) {
      Side other = second.get(entry.getKey());
      Boolean same = other == null ? null : entry.getValue().agrees(other);
      if (Boolean.FALSE.equals(same)) {
        return 0;
      }
      agreed += Boolean.TRUE.equals(same) ? 1 : 0;
    }
    if (a.type().equals("Multilateral")) {
      return multilateral(a, b, agreed);
    }
    boolean enough = agreed >= 2 || agreed == 1 && (isVisitOf(a, b) || first.size() == 1 && second.size() == 1);
    return enough ? BOTH_SIDES : agreed == 1 ? ONE_SIDE : 0;
  }

  /** A visit is its visitor's: the hosts may differ. */
  private static boolean isVisitOf(EventReport a, EventReport b) {
    return a.type().equals("Visit") && !a.destination().isEmpty() && a.destination().equals(b.destination());
  }

  private static double multilateral(EventReport a, EventReport b, int agreed) {
    Set<String> actors = actors(a);
    Set<String> shared = new HashSet<>(actors);
    shared.retainAll(actors(b));
    int fewer = Math.min(actors.size(), actors(b).size());
    boolean many = fewer > 1 && shared.size() >= FEWEST_SHARED * fewer;
    boolean placed = !a.place().isEmpty() && a.place().equals(b.place()) && agreed > 0;
    return many || placed ? BOTH_SIDES : 0;
  }

  private static Set<String> actors(EventReport report) {
    return report.parties().stream().map(Party::actor).collect(Collectors.toSet());
  }

  private static Map<String, Side> sides(EventReport report) {
    Function<Party, String> side = party -> side(report, party);
    Map<String, Side> sides = new TreeMap<>();
    report.parties().forEach(party -> sides.computeIfAbsent(side.apply(party), key -> new Side()).add(party));
    if (report.type().equals("Visit")) {
      // Who receives does not tell which visit it is: one report has the president for the host, another the speaker.
      sides.keySet().removeIf(key -> key.equals(report.destination()) && sides.size() > 1);
    }
    return sides;
  }

  private static String side(EventReport report, Party party) {
    String side = party.side();
    return report.type().equals("Message") || report.type().equals("Appointment") ? party.role() + " " + side : side;
  }

  /** Those of one country. */
  private static final class Side {
    private final Set<String> people = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    /** Somebody without a name, by office alone. */
    private boolean unnamed;

    void add(Party party) {
      if (party.isPerson()) {
        people.add(party.actor());
      } else if (!party.actor().startsWith("country/")) {
        others.add(party.actor());
      } else {
        unnamed |= !party.office().isEmpty();
      }
      if (!party.office().isEmpty()) {
        offices.add(party.office());
      }
    }

    /** True if somebody is on both, false if others stand for the same side, null if one of them does not say who. */
    @Nullable Boolean agrees(Side other) {
      if (!people.isEmpty() && !other.people.isEmpty()) {
        return shares(people, other.people);
      }
      if (!others.isEmpty() && !other.others.isEmpty() && people.isEmpty() && other.people.isEmpty()) {
        return shares(others, other.others);
      }
      if (!offices.isEmpty() && !other.offices.isEmpty() && (unnamed || other.unnamed)) {
        return shares(offices, other.offices);
      }
      return people.isEmpty() && other.people.isEmpty() && others.isEmpty() && other.others.isEmpty() ? Boolean.TRUE : null;
    }

    private static boolean shares(Set<String> a, Set<String> b) {
      return a.stream().anyMatch(b::contains);
    }
  }
}
