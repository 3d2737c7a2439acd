package kz.elshi.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;

/** The ontology as a graph. */
public final class Ontology {
  private Ontology() {}

  /**
   * All of {@code ontology/elshi.ttl}.
   *
   * @throws KnowledgeException if it is missing or broken
   */
  public static Graph read(Home home) {
    try {
      return RDFDataMgr.loadGraph(home.path("ontology/elshi.ttl").toUri().toString());
    } catch (RiotException e) {
      throw new KnowledgeException("ontology/elshi.ttl cannot be read: " + e.getMessage(), e);
    }
  }

  /** What it says of the concepts of its schemes, sorted: the graph needs their names and notations. */
  public static List<Triple> concepts(Home home) {
    Graph ontology = read(home);
    List<Triple> triples = new ArrayList<>();
    ontology
        .find(Node.ANY, Vocabulary.IN_SCHEME, Node.ANY)
        .forEachRemaining(
            concept -> ontology.find(concept.getSubject(), Node.ANY, Node.ANY).forEachRemaining(triples::add));
    triples.sort(Comparator.comparing(triple -> NQuads.line(null, triple)));
    return triples;
  }
}
