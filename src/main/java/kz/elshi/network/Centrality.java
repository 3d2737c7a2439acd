package kz.elshi.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * How central a node of a network is.
 *
 * @param degree number of other nodes it is tied to
 * @param events number of events on its edges
 * @param betweenness share of the shortest paths of all other pairs that go through it, 0 to 1 (Freeman 1977; Brandes 2001)
 * @param pageRank share of time at it of one who walks along edges, those with more events more often, and starts anew at any node
 *     with probability 0.15; all together 1 (Brin and Page 1998)
 * @param community 1 for the largest community, by greedy modularity (Clauset, Newman and Moore 2004)
 */
public record Centrality(Node node, int degree, int events, double betweenness, double pageRank, int community) {

  /** What to sort or size nodes by. */
  public enum Measure {
    DEGREE,
    EVENTS,
    BETWEENNESS,
    PAGERANK
  }

  /** The value of a measure. */
  public double get(Measure measure) {
    return switch (measure) {
      case DEGREE -> degree;
      case EVENTS -> events;
      case BETWEENNESS -> betweenness;
      case PAGERANK -> pageRank;
    };
  }

  /** The most central nodes first; equal ones by address. */
  public static Comparator<Centrality> by(Measure measure) {
    return Comparator.comparingDouble((Centrality one) -> one.get(measure)).reversed().thenComparing(one -> one.node().getURI());
  }

  /** All nodes of a network, by address. */
  public static List<Centrality> of(Network network) {
    List<Node> nodes = network.nodes();
    if (nodes.isEmpty()) {
      return List.of();
    }
    // More events make nodes closer, not farther apart: lengths of paths are counted in steps.
    Map<Node, Double> betweenness = new BetweennessCentrality<>(new AsUnweightedGraph<>(network.graph()), false).getScores();
    // JGraphT counts each pair of others once, but its own normalisation counts them twice.
    double pairs = (nodes.size() - 1.0) * (nodes.size() - 2) / 2;
    Map<Node, Double> ranks = new PageRank<>(network.graph()).getScores();
    Map<Node, Integer> communities = communities(network);
    List<Centrality> all = new ArrayList<>();
    for (Node node : nodes) {
      Set<Edge> edges = network.graph().edgesOf(node);
      int events = edges.stream().mapToInt(Edge::weight).sum();
      double between = pairs == 0 ? 0 : betweenness.getOrDefault(node, 0.0) / pairs;
      all.add(
          new Centrality(
              node, edges.size(), events, between, ranks.getOrDefault(node, 0.0), communities.getOrDefault(node, 0)));
    }
    return all;
  }

  private static Map<Node, Integer> communities(Network network) {
    List<Node> nodes = network.nodes();
    List<Set<Integer>> clusters = new ArrayList<>(clusters(network, nodes));
    Comparator<Set<Integer>> bySize = Comparator.comparing(Set::size);
    clusters.sort(bySize.reversed().thenComparing(cluster -> Collections.min(cluster)));
    Map<Node, Integer> communities = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      for (int node : clusters.get(i)) {
        communities.put(nodes.get(node), i + 1);
      }
    }
    return communities;
  }

  /** Numbers of nodes by community: the algorithm breaks ties between equal gains by the order of the vertices, so they must have one. */
  private static List<Set<Integer>> clusters(Network network, List<Node> nodes) {
    Map<Node, Integer> numbers = new HashMap<>();
    Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    for (Node node : nodes) {
      numbers.put(node, numbers.size());
      graph.addVertex(numbers.get(node));
    }
    for (Edge edge : network.edges()) {
      graph.setEdgeWeight(graph.addEdge(numbers.get(edge.a()), numbers.get(edge.b())), edge.weight());
    }
    // Without edges there is no modularity to make greater.
    return graph.edgeSet().isEmpty()
        ? numbers.values().stream().map(Set::of).toList()
        : new GreedyModularityAlgorithm<>(graph).getClustering().getClusters();
  }
}
