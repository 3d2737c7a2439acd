package kz.elshi.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What graphs say, one property at a time, in no particular order. */
final class Statements {
  private final DatasetGraph dataset;

  Statements(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** The values that a graph gives a property. */
  List<Node> objects(Node graph, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    dataset.find(graph, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  /** The values that the default graph gives a property. */
  List<Node> objects(Node subject, Node property) {
    return objects(Quad.defaultGraphIRI, subject, property);
  }

  /** What has a value, as the default graph says. */
  List<Node> subjects(Node property, Node object) {
    List<Node> subjects = new ArrayList<>();
    dataset.find(Quad.defaultGraphIRI, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }
}
