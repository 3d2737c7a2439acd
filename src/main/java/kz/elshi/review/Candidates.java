package kz.elshi.review;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Items of Wikidata that a person without a link may be. */
final class Candidates {
  private Candidates() {}

  /** The question which item a person is; {@code excluded} has those that somebody has ruled out, as address, blank, id. */
  static Optional<ReviewItem> of(GraphReader graph, Node person, Set<String> excluded) {
    List<FoundCandidate> ranked = new ArrayList<>(FoundCandidate.of(graph.data, person));
    ranked.removeIf(one -> excluded.contains(graph.path(person) + " " + one.item()));
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    String path = graph.path(person);
    List<String> answers = new ArrayList<>();
    ranked.forEach(one -> answers.add("wikidata " + path + " " + one.item()));
    List<String> evidence = ranked.stream().map(one -> one.item() + ": " + one.score() + ", " + reasons(graph, one)).toList();
    return Optional.of(
        new ReviewItem(
            ReviewItem.Kind.LINK, "Which item of Wikidata is " + graph.name(person) + "?", List.of(path), evidence, answers,
            graph.impact(person), Review.uncertainty(ranked.getFirst().score())));
  }

  private static String reasons(GraphReader graph, FoundCandidate candidate) {
    List<String> reasons = new ArrayList<>();
    graph.data.find(candidate.graph(), candidate.node(), LINK_REASON, Node.ANY)
        .forEachRemaining(quad -> reasons.add(quad.getObject().getLiteralLexicalForm()));
    reasons.sort(null);
    return String.join(", ", reasons);
  }
}
