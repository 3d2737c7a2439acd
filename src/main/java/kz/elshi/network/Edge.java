package kz.elshi.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * All ties of two nodes.
 *
 * @param ties at least one, the earliest first, those without a date last
 */
public record Edge(Node a, Node b, List<Tie> ties) {
  static final Comparator<Tie> BY_DATE =
      Comparator.comparing(Tie::date, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(tie -> tie.event().getURI());

  public Edge {
    ties = ties.stream().sorted(BY_DATE).toList();
  }

  /** Number of events. */
  public int weight() {
    return ties.size();
  }

  /** Number of events by kind. */
  public Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new TreeMap<>();
    ties.forEach(tie -> kinds.merge(tie.kind(), 1, Integer::sum));
    return kinds;
  }

  /** Date of the first event; null if no event has a date. */
  public @Nullable String first() {
    return ties.stream().map(Tie::date).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Date of the last event; null if no event has a date. */
  public @Nullable String last() {
    return ties.stream().map(Tie::date).filter(Objects::nonNull).reduce((one, next) -> next).orElse(null);
  }

  /** Whether all ties are inferred. */
  public boolean isInferred() {
    return ties.stream().allMatch(Tie::inferred);
  }

  public Node other(Node node) {
    return a.equals(node) ? b : a;
  }

  // Two nodes have one edge in a network, and hashing all its ties would cost what a graph asks for at every step.
  @Override
  public int hashCode() {
    return 31 * a.hashCode() + b.hashCode();
  }
}
