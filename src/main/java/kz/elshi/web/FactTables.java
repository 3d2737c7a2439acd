package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;

/** Tables of facts that are no events: statements, documents, and the rest as cards. */
final class FactTables {
  private static final int MOST_CARDS = 15;
  private static final int MOST_ROWS = 30;

  private final Exchange exchange;
  private final GraphView view;
  private final Sources sources;
  private final Panels panels;

  FactTables(Exchange exchange, GraphView view, Sources sources) {
    this.exchange = exchange;
    this.view = view;
    this.sources = sources;
    this.panels = new Panels(exchange);
  }

  /**
   * What was said, the latest first.
   *
   * @param own whether all are of one person, who then is not named
   */
  Html statements(Gathering statements, int most, String query, boolean own) {
    if (statements.isEmpty()) {
      return all();
    }
    List<Html> rows = new ArrayList<>();
    for (Node statement : statements.latest(most)) {
      Html speaker = own ? all() : el("td", all(names(statement, SPEAKER)));
      rows.add(el("tr", attr("id", EventRows.anchor(statement)), el("td", Days.first(view, statement)), speaker, el("td", words(statement)), el("td", sources.of(statement))));
    }
    List<String> heads = own ? List.of("head.day", "head.words", "head.sources") : List.of("head.day", "head.speaker", "head.words", "head.sources");
    return panels.panel("statements", own ? query : "", panels.table("panel.statements", heads, rows), panels.shown(rows.size(), statements.size()));
  }

  private Html words(Node statement) {
    String text = Objects.requireNonNullElse(view.value(statement, TEXT), "");
    String form = view.objects(statement, FORM).stream().map(view::title).findFirst().orElse("");
    String language = view.objects(statement, ASSERTED_IN).stream().map(article -> view.value(article, IN_LANGUAGE)).filter(Objects::nonNull).findFirst().orElse("und");
    return all(el("span", attr("lang", language), text), " ", Html.link(view.address(statement), form));
  }

  private Html names(Node fact, Node property) {
    return Panels.commas(view.objects(fact, property).stream().map(view::link).toList());
  }

  /** Agreements and laws. */
  Html documents(Gathering documents, String query) {
    if (documents.isEmpty()) {
      return all();
    }
    List<Html> rows = new ArrayList<>();
    for (Node document : documents.latest(MOST_ROWS)) {
      String name = Objects.requireNonNullElse(view.value(document, NAME), document.getURI().replaceFirst("^.*/", ""));
      rows.add(
          el(
              "tr", attr("id", EventRows.anchor(document)), el("td", Days.of(view, document)), el("td", Html.link(view.address(document), name)),
              el("td", names(document, AGREEMENT_KIND), names(document, LEGISLATION_KIND)), el("td", names(document, DOCUMENT_STATUS)),
              el("td", names(document, PARTY), names(document, JURISDICTION)), el("td", sources.of(document))));
    }
    Html table = panels.table("panel.documents", List.of("head.year", "head.name", "head.kind", "head.status", "head.parties", "head.sources"), rows);
    return panels.panel("documents", query, table, panels.shown(rows.size(), documents.size()));
  }

  /** Whatever else there is, as cards. */
  Html others(FactPanel panel, Gathering facts) {
    if (facts.isEmpty()) {
      return all();
    }
    List<Html> cards = facts.latest(MOST_CARDS).stream().map(panel::card).toList();
    return panels.panel("others", "", all(cards), panels.shown(cards.size(), facts.size()));
  }
}
