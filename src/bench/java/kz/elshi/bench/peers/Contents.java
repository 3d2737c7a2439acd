package kz.elshi.bench.peers;

import java.util.Set;
import java.util.function.Consumer;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What other stores are filled with: the statements of ours. */
final class Contents {
  private final DatasetGraph dataset;
  private final Iris iris;

  /** {@code dataset} must be in a transaction. */
  Contents(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  /** All of it: our layout. */
  void all(Consumer<Quad> to) {
    dataset.find().forEachRemaining(to);
  }

  /**
   * The named graphs alone, without what is derived and without the keys of identity. Of each thing one name a language, as we have chosen
   * it, is in a graph of names: the articles' graphs have several, of which a query would have to choose.
   */
  void namedGraphs(Consumer<Quad> to) {
    Set<Node> own = Set.of(iris.identityGraph(), iris.judgementsGraph());
    dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
      boolean leftOut = quad.getPredicate().equals(Vocabulary.LABEL) || quad.getPredicate().equals(Vocabulary.AS_EXTRACTED) || own.contains(quad.getGraph());
      if (!leftOut) {
        to.accept(quad);
      }
    });
    Node names = NodeFactory.createURI(iris.base() + "graph/names");
    dataset.find(Quad.defaultGraphIRI, Node.ANY, Vocabulary.LABEL, Node.ANY).forEachRemaining(quad -> to.accept(Quad.create(names, quad.asTriple())));
  }
}
