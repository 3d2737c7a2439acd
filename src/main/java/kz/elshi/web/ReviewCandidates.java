package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.review.ReviewItem;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
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

  private record Found(Node graph, Node node, double score) {}

  List<Html> of(ReviewItem item, Node person) {
    Map<String, Found> found = found(person);
    List<Html> cards = new ArrayList<>();
    for (String answer : item.answers()) {
      String id = answer.substring(answer.lastIndexOf(' ') + 1);
      Found best = found.get(id);
      Node entity = NodeFactory.createURI(WIKIDATA + id);
      String name = view.name(entity) == null ? id : view.title(entity) + " (" + id + ")";
      Html why = best == null ? all() : all(el("dt", exchange.say("column.score")), el("dd", Double.toString(best.score())), el("dt", exchange.say("column.reasons")), el("dd", reasons.of(best.graph(), best.node())));
      cards.add(
          el(
              "section", attr("class", "candidate"),
              el("h3", el("kbd", Integer.toString(cards.size() + 1)), " ", el("a", attr("href", "https://www.wikidata.org/wiki/" + id), attr("rel", "noopener noreferrer"), name)),
              el("dl", why)));
    }
    return cards;
  }

  /** The best of each item. */
  private Map<String, Found> found(Node person) {
    Map<String, Found> best = new HashMap<>();
    view.data.stream(Node.ANY, person, LINK, Node.ANY).toList().forEach(
        link -> view.data.stream(Node.ANY, link.getObject(), CANDIDATE, Node.ANY).toList().forEach(
            quad -> {
              String item = item(quad);
              String score = view.value(quad.getGraph(), quad.getObject(), LINK_SCORE);
              if (item != null && score != null) {
                best.merge(item, new Found(quad.getGraph(), quad.getObject(), Double.parseDouble(score)), (a, b) -> a.score() >= b.score() ? a : b);
              }
            }));
    return best;
  }

  private @Nullable String item(Quad candidate) {
    List<Node> items = view.objects(candidate.getGraph(), candidate.getObject(), ITEM);
    return items.isEmpty() ? null : items.getFirst().getURI().substring(WIKIDATA.length());
  }
}
