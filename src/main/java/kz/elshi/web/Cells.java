package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.query.Answer;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Cells of answers as a reader wants them: what is ours by its name and with its page, codes by the names of the terms that they stand for. */
final class Cells {
  private final Exchange exchange;
  private final GraphView view;

  /** The view must be of the transaction that the page is made in. */
  Cells(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
  }

  /** The cells of a row. */
  List<Html> of(List<String> columns, List<Node> row) {
    List<Html> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(of(columns.get(i), row.get(i)));
    }
    return cells;
  }

  /** A cell, empty for null. */
  Html of(String column, @Nullable Node node) {
    if (node == null) {
      return all();
    }
    return node.isURI() ? address(node) : node.isLiteral() ? literal(column, node) : Html.text(Answer.text(node));
  }

  private Html literal(String column, Node literal) {
    String language = literal.getLiteralLanguage();
    if (!language.isEmpty()) {
      return el("span", attr("lang", language), Answer.text(literal));
    }
    Node term = exchange.site.ontology().ofCode(exchange.site.columns().codes(column), literal.getLiteralLexicalForm());
    return Html.text(term == null ? Answer.text(literal) : view.term(term));
  }

  private Html address(Node node) {
    String base = view.iris.base();
    String uri = node.getURI();
    String shortened = uri.startsWith(base) ? uri.substring(base.length()) : uri;
    if (uri.startsWith(base) && view.exists(node)) {
      return view.name(node) != null ? view.link(node) : Html.link(view.address(node), kind(node, shortened));
    }
    return uri.matches("https?://.+") ? Html.link(view.address(node), shortened) : Html.text(uri);
  }

  /** A fact has no name of its own: it is called by its kind. */
  private String kind(Node node, String otherwise) {
    boolean fact = view.data.contains(Quad.defaultGraphIRI, node, Vocabulary.TYPE, Vocabulary.C_FACT);
    return fact ? view.kind(node) : otherwise;
  }
}
