package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.CANDIDATE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** The graph of what was found in Wikidata. */
final class FoundGraph {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Node graph;

  FoundGraph(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.graph = iris.wikidataGraph();
  }

  /** Puts what was found about entities in the place of what was found before, and derives them anew. */
  void put(Map<Node, List<Triple>> found) {
    DefaultGraph derived = new DefaultGraph(dataset, iris);
    Set<Triple> edges = derived.edges(found.keySet());
    found.forEach(
        (entity, triples) -> {
          forget(entity);
          triples.forEach(triple -> dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        });
    derived.update(found.keySet(), edges);
  }

  private void forget(Node entity) {
    Node link = iris.wikidataLink(entity);
    Set<Node> subjects = new LinkedHashSet<>(Set.of(entity, link));
    dataset.find(graph, link, CANDIDATE, Node.ANY).forEachRemaining(quad -> subjects.add(quad.getObject()));
    subjects.forEach(subject -> dataset.deleteAny(graph, subject, Node.ANY, Node.ANY));
  }
}
