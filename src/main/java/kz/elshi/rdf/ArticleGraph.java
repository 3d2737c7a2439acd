package kz.elshi.rdf;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.text.Article;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * An article as RDF: the triples of its own named graph and its record for the graph of provenance.
 *
 * @param asserted facts, evidence, entities; no blank nodes
 * @param record metadata, text and fingerprint of the article
 * @param facts the addresses of its facts, in text order
 */
public record ArticleGraph(Article article, Node graph, List<Triple> asserted, List<Triple> record, List<Node> facts) {
  public ArticleGraph {
    asserted = List.copyOf(asserted);
    record = List.copyOf(record);
    facts = List.copyOf(facts);
  }

  /** The same article without some triples of its graph. */
  public ArticleGraph with(List<Triple> kept, List<Triple> more, List<Node> keptFacts) {
    List<Triple> all = new ArrayList<>(record);
    all.addAll(more);
    return new ArticleGraph(article, graph, kept, all, keptFacts);
  }
}
