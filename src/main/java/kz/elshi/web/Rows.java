package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.C_EVENT;
import static kz.elshi.rdf.Vocabulary.C_FACT;
import static kz.elshi.rdf.Vocabulary.DESTINATION;
import static kz.elshi.rdf.Vocabulary.OUTLET;
import static kz.elshi.rdf.Vocabulary.PARTICIPANT;
import static kz.elshi.rdf.Vocabulary.PLACE;
import static kz.elshi.rdf.Vocabulary.STATUS;
import static kz.elshi.rdf.Vocabulary.TYPE;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.elshi.reconcile.Reconciler;
import org.apache.jena.graph.Node;

/** Items as rows of lists: what it is, its name as a link, and a line that tells it from others. */
final class Rows {
  private static final int MOST_NAMES = 6;

  private final Exchange exchange;
  private final GraphView view;
  private final Reconciler.Look look;

  Rows(Exchange exchange, GraphView view, Reconciler.Look look) {
    this.exchange = exchange;
    this.view = view;
    this.look = look;
  }

  /** A list of items. */
  Html list(List<Item> items) {
    return el("ul", attr("class", "rows"), items.stream().map(this::row).toList());
  }

  private Html row(Item item) {
    return switch (item.kind()) {
      case "event" -> el("li", day(item.date()), el("div", event(item.node())));
      case "article" -> el("li", day(item.date()), el("div", article(item.node())));
      default -> el("li", el("div", view.link(item.node()), el("p", attr("class", "soft"), look.description(item.node()))));
    };
  }

  private Html day(String date) {
    return date.isEmpty() ? el("span", attr("class", "day")) : el("span", attr("class", "day"), Dates.time(date, exchange.language));
  }

  private Html event(Node event) {
    List<Node> statuses = view.objects(event, STATUS);
    String status = statuses.isEmpty() ? "" : GraphView.code(statuses.getFirst());
    Html state = status.isEmpty() || status.equals("happened") ? all() : all(" ", el("span", attr("class", "status " + status), view.title(statuses.getFirst())));
    List<Html> where = names(places(event), "");
    return all(
        el("a", attr("class", "cap"), attr("href", view.address(event)), view.kind(event)), state,
        el("p", names(view.objects(event, PARTICIPANT), ""), where.isEmpty() ? all() : all(el("span", attr("class", "soft"), " · "), where)));
  }

  private List<Node> places(Node event) {
    List<Node> places = view.objects(event, PLACE);
    return places.isEmpty() ? view.objects(event, DESTINATION) : places;
  }

  private List<Html> names(List<Node> nodes, String none) {
    nodes.sort(Comparator.comparing(view::title));
    List<Html> names = new ArrayList<>();
    for (Node node : nodes.subList(0, Math.min(MOST_NAMES, nodes.size()))) {
      names.add(all(names.isEmpty() ? none : ", ", view.link(node)));
    }
    if (nodes.size() > MOST_NAMES) {
      names.add(Html.text(" +" + (nodes.size() - MOST_NAMES)));
    }
    return names;
  }

  private Html article(Node article) {
    String outlet = view.value(article, OUTLET);
    return all(headline(article), outlet == null ? all() : el("p", attr("class", "soft"), outlet));
  }

  /** A link to an article by its headline, marked with its language. */
  Html headline(Node article) {
    Node headline = view.headline(article);
    return el("a", attr("href", view.address(article)), attr("lang", headline.getLiteralLanguage()), headline.getLiteralLexicalForm());
  }

  /** Who takes part in an event, by name. */
  String participants(Node event) {
    return String.join(", ", view.objects(event, PARTICIPANT).stream().map(view::title).sorted().limit(MOST_NAMES).toList());
  }
}
