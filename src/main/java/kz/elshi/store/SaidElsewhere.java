package kz.elshi.store;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Whether a triple is said by the reference, or by an article that a change leaves as it is: then the default graph is the same whether another
 * article says it or not, and a country that ten thousand articles name is not derived anew for each article more.
 */
final class SaidElsewhere implements Predicate<Triple> {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Set<Node> changing;
  private final Map<Triple, Boolean> known = new HashMap<>();

  /** {@code changing} are the graphs of the articles that the change is about. */
  SaidElsewhere(DatasetGraph dataset, Iris iris, Set<Node> changing) {
    this.dataset = dataset;
    this.iris = iris;
    this.changing = changing;
  }

  @Override
  public boolean test(Triple triple) {
    return known.computeIfAbsent(triple, this::look);
  }

  private boolean look(Triple triple) {
    Iterator<Quad> quads = dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    while (quads.hasNext()) {
      Node graph = quads.next().getGraph();
      boolean counts = graph.equals(iris.referenceGraph()) || iris.path(graph).startsWith("article/");
      if (counts && !changing.contains(graph)) {
        return true;
      }
    }
    return false;
  }
}
