package kz.elshi.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jgrapht.Graph;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Nodes and the edges that bundle their ties. The same ties give the same network, in the same order.
 *
 * @param graph undirected; the weight of an edge is its number of events; to be read only
 */
public record Network(Graph<Node, Edge> graph) {
  private static final Comparator<Node> BY_ADDRESS = Comparator.comparing(Node::getURI);

  private record Ends(Node a, Node b) {}

  /** The network of some nodes and ties; ties bring their nodes with them. */
  public static Network of(Collection<Node> nodes, Collection<Tie> ties) {
    Map<Ends, List<Tie>> bundles =
        new TreeMap<>(Comparator.comparing(Ends::a, BY_ADDRESS).thenComparing(Ends::b, BY_ADDRESS));
    for (Tie tie : ties) {
      bundles.computeIfAbsent(new Ends(tie.a(), tie.b()), ends -> new ArrayList<>()).add(tie);
    }
    Graph<Node, Edge> graph = new SimpleWeightedGraph<>(null, null);
    java.util.TreeSet<Node> all = new java.util.TreeSet<>(BY_ADDRESS);
    all.addAll(nodes);
    bundles.keySet().forEach(ends -> all.addAll(List.of(ends.a(), ends.b())));
    all.forEach(graph::addVertex);
    bundles.forEach(
        (ends, bundle) -> {
          Edge edge = new Edge(ends.a(), ends.b(), bundle.stream().distinct().toList());
          graph.addEdge(ends.a(), ends.b(), edge);
          graph.setEdgeWeight(edge, edge.weight());
        });
    return new Network(graph);
  }

  /** The nodes, by address. */
  public List<Node> nodes() {
    return List.copyOf(graph.vertexSet());
  }

  /** The edges, by the addresses of their nodes. */
  public List<Edge> edges() {
    return List.copyOf(graph.edgeSet());
  }
}
