package kz.elshi.review;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Items of Wikidata that a person without a link may be. */
final class Candidates {
  private Candidates() {}

  /** An item with the highest score that any article, or Wikidata itself, gave it. */
  private record Candidate(String item, double score, String reason) {}

  /** The question which item a person is; {@code excluded} has those that somebody has ruled out, as address, blank, id. */
  static Optional<ReviewItem> of(GraphReader graph, Node person, Set<String> excluded) {
    Map<String, Candidate> best = new LinkedHashMap<>();
    for (Node link : links(graph, person)) {
      graph.data.findNG(Node.ANY, link, CANDIDATE, Node.ANY).forEachRemaining(quad -> {
        Candidate one = candidate(graph, quad.getGraph(), quad.getObject());
        best.merge(one.item(), one, (a, b) -> a.score() >= b.score() ? a : b);
      });
    }
    best.keySet().removeIf(item -> excluded.contains(graph.path(person) + " " + item));
    if (best.isEmpty()) {
      return Optional.empty();
    }
    List<Candidate> ranked = new ArrayList<>(best.values());
    ranked.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::item));
    String path = graph.path(person);
    List<String> answers = new ArrayList<>();
    ranked.forEach(one -> answers.add("wikidata " + path + " " + one.item()));
    List<String> evidence = ranked.stream().map(one -> one.item() + ": " + one.score() + ", " + one.reason()).toList();
    return Optional.of(
        new ReviewItem(
            ReviewItem.Kind.LINK, "Which item of Wikidata is " + graph.name(person) + "?", List.of(path), evidence, answers,
            graph.impact(person), Review.uncertainty(ranked.getFirst().score())));
  }

  private static List<Node> links(GraphReader graph, Node person) {
    List<Node> links = new ArrayList<>();
    graph.data.findNG(Node.ANY, person, LINK, Node.ANY).forEachRemaining(quad -> links.add(quad.getObject()));
    return links;
  }

  private static Candidate candidate(GraphReader graph, Node inGraph, Node node) {
    String item = "";
    double score = 0;
    List<String> reasons = new ArrayList<>();
    for (var quads = graph.data.find(inGraph, node, Node.ANY, Node.ANY); quads.hasNext();) {
      Quad quad = quads.next();
      if (quad.getPredicate().equals(ITEM)) {
        item = quad.getObject().getURI().substring(WIKIDATA.length());
      } else if (quad.getPredicate().equals(LINK_SCORE)) {
        score = Double.parseDouble(quad.getObject().getLiteralLexicalForm());
      } else if (quad.getPredicate().equals(LINK_REASON)) {
        reasons.add(quad.getObject().getLiteralLexicalForm());
      }
    }
    reasons.sort(null);
    return new Candidate(item, score, String.join(", ", reasons));
  }
}
