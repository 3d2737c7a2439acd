package kz.elshi.network;

import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.Set;
import kz.elshi.text.PartialDate;

/**
 * Which part of the network is wanted.
 *
 * @param nodes kinds of nodes
 * @param kinds kinds of ties; all if empty
 * @param from first day, month or year in ISO 8601; empty for no bound
 * @param to last one, the whole of it; empty for no bound
 */
public record Choice(Set<NodeKind> nodes, Set<String> kinds, String from, String to) {
  /** Everything. */
  public static final Choice ALL = new Choice(EnumSet.allOf(NodeKind.class), Set.of(), "", "");

  private static final String LATEST = "9999-99-99";

  /**
   * @throws IllegalArgumentException if a bound is no ISO date, month or year
   */
  public Choice {
    check(from);
    check(to);
  }

  private static void check(String date) {
    try {
      if (!date.isEmpty()) {
        PartialDate.parse(date);
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("no ISO date: " + date, e);
    }
  }

  /**
   * Whether a tie is wanted. Of a date known to the month or year, any day may be meant; what has no date is wanted where there are no
   * bounds.
   */
  public boolean accepts(Tie tie) {
    return nodes.contains(NodeKind.of(tie.a())) && nodes.contains(NodeKind.of(tie.b())) && (kinds.isEmpty() || kinds.contains(tie.kind()))
        && isWithin(tie.date());
  }

  private boolean isWithin(@org.jspecify.annotations.Nullable String date) {
    if (date == null) {
      return from.isEmpty() && to.isEmpty();
    }
    boolean begun = from.isEmpty() || last(date).compareTo(from) >= 0;
    return begun && (to.isEmpty() || date.compareTo(last(to)) <= 0);
  }

  private static String last(String date) {
    return date + LATEST.substring(Math.min(date.length(), LATEST.length()));
  }
}
