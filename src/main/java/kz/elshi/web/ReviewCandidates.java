package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.elshi.review.FoundCandidate;
import kz.elshi.review.ReviewItem;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** Items of Wikidata that a person may be, side by side, each with what speaks for it. */
final class ReviewCandidates {
  private final GraphView view;
  private final Exchange exchange;
  private final LinkReasons reasons;

  ReviewCandidates(Exchange exchange, GraphView view) {
    this.view = view;
    this.exchange = exchange;
    this.reasons = new LinkReasons(exchange, view);
  }

  /** The name that comes with the candidate, or that the graph gives to whom it has as that item; else the id alone. */
  private String name(String id, @Nullable FoundCandidate best) {
    List<Node> told = best == null ? List.of() : view.objects(best.graph(), best.node(), LABEL);
    if (!told.isEmpty()) {
      return told.getFirst().getLiteralLexicalForm() + " (" + id + ")";
    }
    return view.subjects(SAME_AS, NodeFactory.createURI(WIKIDATA + id), 1).stream().findFirst().map(known -> view.title(known) + " (" + id + ")").orElse(id);
  }

  List<Html> of(ReviewItem item, Node person) {
    Map<String, FoundCandidate> found = FoundCandidate.of(view.data, person).stream().collect(Collectors.toMap(FoundCandidate::item, one -> one));
    List<Html> cards = new ArrayList<>();
    for (String answer : item.answers()) {
      String id = answer.substring(answer.lastIndexOf(' ') + 1);
      FoundCandidate best = found.get(id);
      String name = name(id, best);
      Html why = best == null ? all() : all(el("dt", exchange.say("column.score")), el("dd", Double.toString(best.score())), el("dt", exchange.say("column.reasons")), el("dd", reasons.of(best.graph(), best.node())));
      cards.add(
          el(
              "section", attr("class", "candidate"),
              el("h3", el("kbd", Integer.toString(cards.size() + 1)), " ", el("a", attr("href", "https://www.wikidata.org/wiki/" + id), attr("rel", "noopener noreferrer"), name)),
              el("dl", why)));
    }
    return cards;
  }
}
