package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Counts of a store: articles, facts by class, people, statements (quads) in all. */
public record Statistics(long articles, Map<String, Long> facts, long people, long quads) {
  /** Counts within one read transaction. */
  static Statistics of(DatasetGraph data) {
    Map<String, Long> facts = new TreeMap<>();
    for (Node type : FactClasses.ALL) {
      facts.put(type.getURI().substring(NAMESPACE.length()), count(data, type));
    }
    long quads = 0;
    for (Iterator<Quad> all = data.find(); all.hasNext(); all.next()) {
      quads++;
    }
    return new Statistics(count(data, C_ARTICLE), facts, count(data, C_PERSON), quads);
  }

  private static long count(DatasetGraph data, Node type) {
    long count = 0;
    Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, Node.ANY, TYPE, type);
    while (quads.hasNext()) {
      Node subject = quads.next().getSubject();
      boolean reference = subject.getURI().contains("/holding/reference-");
      count += reference ? 0 : 1;
    }
    return count;
  }

  /** Facts of all kinds. */
  public long allFacts() {
    return facts.values().stream().mapToLong(Long::longValue).sum();
  }
}
