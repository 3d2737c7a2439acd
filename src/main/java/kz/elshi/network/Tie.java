package kz.elshi.network;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What one event (or one office held) says of two nodes. The nodes stand in the order of their addresses.
 *
 * @param event address of the event or the holding
 * @param kind {@code meeting}, {@code visit} … ({@link kz.elshi.claim.Event.Type}), or {@link #HOLDING}
 * @param date of the event in ISO 8601, to the day, month or year; the day of its first report if no article dates it; null if unknown
 * @param inferred whether neither took part themselves: they were represented, as a country by its president
 */
public record Tie(Node event, String kind, @Nullable String date, Node a, Node b, boolean inferred) {
  /** A person held an office. */
  public static final String HOLDING = "holding";

  static Tie of(Node event, String kind, @Nullable String date, Node one, Node other, boolean inferred) {
    boolean ordered = one.getURI().compareTo(other.getURI()) <= 0;
    return new Tie(event, kind, date, ordered ? one : other, ordered ? other : one, inferred);
  }

  /** Whether a node is one of the two. */
  public boolean touches(Node node) {
    return a.equals(node) || b.equals(node);
  }

  /** The other of the two. */
  Node other(Node node) {
    return a.equals(node) ? b : a;
  }
}
