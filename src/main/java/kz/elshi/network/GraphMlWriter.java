package kz.elshi.network;

import static org.jgrapht.nio.DefaultAttribute.createAttribute;

import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/** GraphML by JGraphT, with the attributes of nodes and edges declared. */
final class GraphMlWriter {
  private final Network network;
  private final Captions captions;
  private final Iris iris;

  GraphMlWriter(Network network, Captions captions, Iris iris) {
    this.network = network;
    this.captions = captions;
    this.iris = iris;
  }

  void write(List<Centrality> centralities, Writer out) {
    Map<Node, Centrality> byNode = new HashMap<>();
    centralities.forEach(one -> byNode.put(one.node(), one));
    // Ids of GraphML are NMTOKENs, which addresses are not.
    Map<Node, String> ids = new HashMap<>();
    network.nodes().forEach(node -> ids.put(node, "n" + ids.size()));
    GraphMLExporter<Node, Edge> exporter = new GraphMLExporter<>(ids::get);
    exporter.setExportEdgeWeights(true);
    exporter.setVertexAttributeProvider(node -> node(node, byNode.get(node)));
    exporter.setEdgeAttributeProvider(GraphMlWriter::edge);
    for (String name : List.of("address", "label", "type")) {
      exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
    }
    for (String name : List.of("degree", "events", "community")) {
      exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.INT);
    }
    for (String name : List.of("betweenness", "pagerank")) {
      exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.DOUBLE);
    }
    for (String name : List.of("kinds", "first", "last")) {
      exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.STRING);
    }
    exporter.registerAttribute("inferred", AttributeCategory.EDGE, AttributeType.BOOLEAN);
    exporter.exportGraph(network.graph(), out);
  }

  private Map<String, Attribute> node(Node node, @org.jspecify.annotations.Nullable Centrality one) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("address", createAttribute(XmlText.of(iris.path(node))));
    attributes.put("label", createAttribute(XmlText.of(captions.of(node))));
    attributes.put("type", createAttribute(NodeKind.of(node).id()));
    if (one != null) {
      attributes.put("degree", createAttribute(one.degree()));
      attributes.put("events", createAttribute(one.events()));
      attributes.put("community", createAttribute(one.community()));
      attributes.put("betweenness", createAttribute(one.betweenness()));
      attributes.put("pagerank", createAttribute(one.pageRank()));
    }
    return attributes;
  }

  private static Map<String, Attribute> edge(Edge edge) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("kinds", createAttribute(NetworkWriter.kinds(edge)));
    attributes.put("inferred", createAttribute(edge.isInferred()));
    if (edge.first() != null) {
      attributes.put("first", createAttribute(edge.first()));
      attributes.put("last", createAttribute(edge.last()));
    }
    return attributes;
  }
}
