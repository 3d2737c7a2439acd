package kz.elshi.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/**
 * What is around a node, and the ties among what is shown.
 *
 * @param found number of nodes within reach, the focus among them; at least that many if {@code atLeast}
 * @param atLeast whether some nodes on the way were too many to be gone through
 */
public record Neighbourhood(Network network, int found, boolean atLeast) {
  /** Most nodes of a picture that can still be read. */
  public static final int CAP = 200;

  /** Farthest reach in steps. */
  public static final int MOST_HOPS = 3;

  /**
   * Events and other nodes of one kind of tie.
   *
   * @param events number of events
   * @param neighbours number of nodes at their other ends
   */
  public record Count(int events, int neighbours) {}

  /**
   * What is within some steps of some nodes; of too many, those with the most events, the nearer ones first.
   *
   * @param focus the nodes, each with the kinds of ties to follow from it: all if there are none
   * @param hops 1 to {@link #MOST_HOPS}
   * @param cap most nodes; those of the focus are there in any case
   */
  public static Neighbourhood of(TieReader reader, Map<Node, Set<String>> focus, Choice choice, int hops, int cap) {
    Set<Node> shown = new LinkedHashSet<>(focus.keySet());
    Set<Node> seen = new HashSet<>(shown);
    List<Node> frontier = List.copyOf(shown);
    boolean atLeast = false;
    for (int hop = 0; hop < Math.min(hops, MOST_HOPS); hop++) {
      List<Node> next = next(reader, frontier, focus, choice, seen);
      seen.addAll(next);
      frontier = next.subList(0, Math.min(next.size(), Math.max(0, cap - shown.size())));
      atLeast |= frontier.size() < next.size() && hop + 1 < hops;
      shown.addAll(frontier);
    }
    return new Neighbourhood(Network.of(shown, among(reader, shown, choice)), seen.size(), atLeast);
  }

  /** New nodes at one step, those with the most events first. */
  private static List<Node> next(TieReader reader, List<Node> frontier, Map<Node, Set<String>> focus, Choice choice, Set<Node> seen) {
    Map<Node, Integer> weights = new HashMap<>();
    for (Node node : frontier) {
      Set<String> kinds = focus.getOrDefault(node, Set.of());
      for (Tie tie : reader.of(node, choice)) {
        Node other = tie.other(node);
        if (!seen.contains(other) && (kinds.isEmpty() || kinds.contains(tie.kind()))) {
          weights.merge(other, 1, Integer::sum);
        }
      }
    }
    return strongest(weights);
  }

  /** Nodes with the most events first; equal ones by address. */
  static List<Node> strongest(Map<Node, Integer> weights) {
    List<Node> nodes = new ArrayList<>(weights.keySet());
    nodes.sort(Comparator.comparingInt((Node node) -> -weights.getOrDefault(node, 0)).thenComparing(Node::getURI));
    return nodes;
  }

  private static Set<Tie> among(TieReader reader, Set<Node> shown, Choice choice) {
    Set<Tie> ties = new LinkedHashSet<>();
    for (Node node : shown) {
      reader.of(node, choice).stream().filter(tie -> shown.contains(tie.other(node))).forEach(ties::add);
    }
    return ties;
  }

  /** What would come with a node, by kind of tie, before it is expanded. */
  public static Map<String, Count> counts(TieReader reader, Node node, Choice choice) {
    Map<String, Set<Node>> events = new TreeMap<>();
    Map<String, Set<Node>> others = new HashMap<>();
    for (Tie tie : reader.of(node, choice)) {
      events.computeIfAbsent(tie.kind(), kind -> new HashSet<>()).add(tie.event());
      others.computeIfAbsent(tie.kind(), kind -> new HashSet<>()).add(tie.other(node));
    }
    Map<String, Count> counts = new TreeMap<>();
    events.forEach((kind, found) -> counts.put(kind, new Count(found.size(), others.getOrDefault(kind, Set.of()).size())));
    return counts;
  }
}
