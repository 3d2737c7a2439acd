package kz.elshi.web;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.store.GraphChange;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * How much there is in the default graph.
 *
 * @param triples of any kind
 * @param classes number of things by the address of their class
 */
record GraphCounts(long triples, Map<String, Long> classes) {
  /** Counts all, within a transaction of the caller's. */
  static GraphCounts read(DatasetGraph data) {
    Map<String, Long> classes = new TreeMap<>();
    long triples = 0;
    for (Iterator<Quad> all = data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY); all.hasNext(); triples++) {
      count(all.next().asTriple(), 1, classes);
    }
    return new GraphCounts(triples, classes);
  }

  /** Those of a later version. */
  GraphCounts after(GraphChange change) {
    Map<String, Long> later = new TreeMap<>(classes);
    count(change.came(), 1, later);
    count(change.gone(), -1, later);
    later.values().removeIf(count -> count == 0);
    return new GraphCounts(triples + change.came().size() - change.gone().size(), later);
  }

  private static void count(Collection<Triple> triples, long each, Map<String, Long> classes) {
    triples.forEach(triple -> count(triple, each, classes));
  }

  private static void count(Triple triple, long each, Map<String, Long> classes) {
    if (triple.predicateMatches(Vocabulary.TYPE)) {
      classes.merge(triple.getObject().getURI(), each, Long::sum);
    }
  }
}
