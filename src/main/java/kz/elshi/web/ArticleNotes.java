package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;

/** What stands under an article: other articles on its events, the result of the checks, why its names were linked. */
final class ArticleNotes {
  private static final int MOST_OTHERS = 30;

  private final Exchange exchange;
  private final GraphView view;
  private final Node article;
  private final FactPanel panel;
  private final Panels panels;

  ArticleNotes(Exchange exchange, GraphView view, Node article, FactPanel panel) {
    this.exchange = exchange;
    this.view = view;
    this.article = article;
    this.panel = panel;
    this.panels = new Panels(exchange);
  }

  /** Other articles that tell of an event of this one. */
  Html otherArticles(List<Node> facts) {
    List<Html> rows = new ArrayList<>();
    for (Node fact : facts) {
      List<Node> others = view.objects(fact, TYPE).contains(C_EVENT) ? view.objects(fact, ASSERTED_IN) : new ArrayList<>();
      others.remove(article);
      others.sort(Comparator.comparing(Node::getURI));
      for (Node other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
        String about = Objects.requireNonNullElse(view.value(other, OUTLET), "") + " " + Objects.requireNonNullElse(view.value(other, DATE_PUBLISHED), "");
        rows.add(
            el(
                "tr", el("td", link(view.address(fact), view.kind(fact)), " ", Days.of(view, fact)),
                el("td", el("a", attr("href", view.address(other)), attr("lang", panel.language(other)), panel.headline(other))), el("td", about)));
      }
    }
    String query = Panels.query("same-events-of-article", Map.of("article", exchange.iris().path(article).replaceFirst("^article/", "")));
    return rows.isEmpty() ? all() : panels.panel("same", query, panels.table("panel.same", List.of("head.event", "column.article", "outlet"), rows));
  }

  /** Facts that the shapes did not let through, and why; or that all passed. */
  Html checked(int facts) {
    Node provenance = exchange.iris().provenanceGraph();
    List<Html> items = new ArrayList<>();
    for (Node report : view.objects(provenance, article, SET_ASIDE)) {
      String fact = view.value(provenance, report, NAME);
      for (Node message : view.objects(provenance, report, MESSAGE)) {
        items.add(el("li", el("code", fact == null ? "" : fact), " ", el("span", attr("lang", "en"), message.getLiteralLexicalForm())));
      }
    }
    Html passed = el("p", attr("class", "soft"), exchange.say("article.checked", facts));
    return el("section", attr("id", "checks"), el("h2", exchange.say("article.checks")), passed, items.isEmpty() ? all() : all(el("h3", exchange.say("article.setaside")), el("ul", items)));
  }

  /** Each entity with the score and the reasons of its link. */
  Html links() {
    LinkReasons reasons = new LinkReasons(exchange, view);
    record Linked(Node entity, Node link) {}
    List<Linked> links = new ArrayList<>();
    view.data.find(article, Node.ANY, LINK, Node.ANY).forEachRemaining(quad -> links.add(new Linked(quad.getSubject(), quad.getObject())));
    links.sort(Comparator.comparing((Linked one) -> one.entity().toString()).thenComparing(one -> one.link().toString()));
    List<Html> rows = new ArrayList<>();
    for (Linked one : links) {
      List<Node> linked = view.objects(article, one.link(), LINKED);
      Node entity = linked.isEmpty() ? one.entity() : linked.getFirst();
      String score = Objects.requireNonNullElse(view.value(article, one.link(), LINK_SCORE), "");
      Html.Attribute id = attr("id", one.link().isURI() ? EventRows.anchor(one.link()) : "");
      rows.add(el("tr", id, el("td", view.link(entity)), el("td", score), el("td", reasons.of(article, one.link()))));
    }
    return rows.isEmpty()
        ? all()
        : el("details", attr("id", "links"), el("summary", exchange.say("article.links", rows.size())), panels.table("article.links.table", List.of("head.entity", "column.score", "column.reasons"), rows));
  }
}
