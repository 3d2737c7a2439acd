package kz.elshi.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
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

  /**
   * Whether something that has both of two values, as the default graph says, passes a test. Those with the one and those with the other value are gone
   * through in turn, so that it takes no longer than the shorter of both lists.
   */
  boolean shared(Node property, Node value, Node otherProperty, Node otherValue, Predicate<Node> test) {
    Iterator<Quad> ofOne = dataset.find(Quad.defaultGraphIRI, Node.ANY, property, value);
    Iterator<Quad> ofOther = dataset.find(Quad.defaultGraphIRI, Node.ANY, otherProperty, otherValue);
    while (ofOne.hasNext() && ofOther.hasNext()) {
      Node one = ofOne.next().getSubject();
      Node other = ofOther.next().getSubject();
      boolean found = says(one, otherProperty, otherValue) && test.test(one) || says(other, property, value) && test.test(other);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Node subject, Node property, Node value) {
    return dataset.contains(Quad.defaultGraphIRI, subject, property, value);
  }
}
