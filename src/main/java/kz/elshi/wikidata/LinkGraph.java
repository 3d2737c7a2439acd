package kz.elshi.wikidata;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Writes verdicts as triples of the graph of Wikidata; no blank nodes, no clock. */
final class LinkGraph {
  private final Iris iris;
  private final String source;

  LinkGraph(Iris iris, String source) {
    this.iris = iris;
    this.source = source;
  }

  /** The triples of one entity; none if nothing was found. */
  List<Triple> of(Verdict verdict) {
    List<Triple> triples = new ArrayList<>();
    if (verdict.candidates().isEmpty()) {
      return triples;
    }
    Node entity = verdict.wanted().node();
    Node link = iris.wikidataLink(entity);
    Candidate best = verdict.candidates().getFirst();
    add(triples, entity, LINK, link);
    add(triples, link, TYPE, C_LINK);
    add(triples, link, LINKED, entity);
    add(triples, link, LINK_SOURCE, Literals.string(source));
    score(triples, link, best);
    if (verdict.accepted() != null) {
      add(triples, entity, SAME_AS, item(verdict.accepted()));
    } else {
      add(triples, link, LINK_REASON, Literals.string("not linked: " + verdict.why()));
    }
    for (int i = 0; i < verdict.candidates().size(); i++) {
      Candidate candidate = verdict.candidates().get(i);
      Node node = iris.candidate(entity, candidate.item().qid());
      add(triples, link, CANDIDATE, node);
      add(triples, node, TYPE, C_CANDIDATE);
      add(triples, node, ITEM, item(candidate));
      add(triples, node, RANK, Literals.integer(i + 1));
      score(triples, node, candidate);
      candidate.item().names().stream().filter(name -> !name.alias()).forEach(
          name -> add(triples, node, LABEL, Literals.text(name.text(), name.language())));
    }
    return triples;
  }

  private static void score(List<Triple> triples, Node node, Candidate candidate) {
    add(triples, node, LINK_SCORE, Literals.decimal(candidate.score()));
    candidate.reasons().forEach(reason -> add(triples, node, LINK_REASON, Literals.string(reason)));
  }

  private static Node item(Candidate candidate) {
    return NodeFactory.createURI(WIKIDATA + candidate.item().qid());
  }

  private static void add(List<Triple> triples, Node subject, Node property, Node object) {
    triples.add(Triple.create(subject, property, object));
  }
}
