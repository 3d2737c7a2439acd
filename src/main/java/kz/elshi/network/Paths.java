package kz.elshi.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.AsWeightedGraph;

/**
 * How two nodes are linked: the shortest paths without loops (Yen 1971), of as many steps those with more events first.
 *
 * @param network the edges on the paths
 * @param paths each from one node to the other
 */
public record Paths(Network network, List<List<Edge>> paths) {
  /** Longest path in steps: beyond three everybody is linked with everybody. */
  public static final int MOST_HOPS = 3;

  /** Most paths. */
  public static final int MOST = 10;

  /** A node with more events than this is a hub; so is every country. */
  public static final int HUB = 100;

  private static final int FRONTIER = 200;
  /** Small enough that three well supported steps never go before two poorly supported ones. */
  private static final double SUPPORT = 0.1;

  /**
   * Paths between two nodes.
   *
   * @param hops most steps, 1 to 3
   * @param hubs whether paths may go through hubs; the two ends may always be ones
   */
  public static Paths between(TieReader reader, Node from, Node to, Choice choice, int hops, boolean hubs) {
    List<Tie> ties = new ArrayList<>(reader.of(from, choice));
    List<Tie> back = reader.of(to, choice);
    ties.addAll(back);
    if (hops >= MOST_HOPS) {
      nearest(back, to).forEach(node -> ties.addAll(reader.of(node, choice)));
    }
    Map<Node, Boolean> open = new HashMap<>();
    ties.removeIf(tie -> !isOpen(reader, tie.a(), from, to, hubs, open) || !isOpen(reader, tie.b(), from, to, hubs, open));
    Network network = Network.of(List.of(from, to), ties);
    if (from.equals(to)) {
      return new Paths(Network.of(List.of(from), List.of()), List.of());
    }
    AsWeightedGraph<Node, Edge> steps =
        new AsWeightedGraph<>(network.graph(), edge -> 1 + SUPPORT / edge.weight(), false, false);
    List<List<Edge>> paths =
        new YenKShortestPath<>(steps).getPaths(from, to, MOST).stream().map(GraphPath::getEdgeList).filter(path -> path.size() <= hops)
            .toList();
    Set<Tie> used = new LinkedHashSet<>();
    paths.forEach(path -> path.forEach(edge -> used.addAll(edge.ties())));
    return new Paths(Network.of(List.of(from, to), used), paths);
  }

  private static boolean isOpen(TieReader reader, Node node, Node from, Node to, boolean hubs, Map<Node, Boolean> open) {
    return hubs || node.equals(from) || node.equals(to)
        || open.computeIfAbsent(node, one -> !NodeKind.COUNTRY.fits(one) && !reader.isBusy(one, HUB));
  }

  /** The neighbours with the most events: a node with thousands of them would have the whole store read. */
  private static Collection<Node> nearest(List<Tie> ties, Node node) {
    Map<Node, Integer> weights = new HashMap<>();
    ties.forEach(tie -> weights.merge(tie.other(node), 1, Integer::sum));
    return Neighbourhood.strongest(weights).stream().limit(FRONTIER).toList();
  }
}
