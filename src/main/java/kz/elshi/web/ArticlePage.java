package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/** The page of an article: its metadata, its text, and the facts that it says. */
final class ArticlePage {
  private ArticlePage() {}

  static Html main(Exchange exchange, GraphView view, Node article) {
    Node provenance = exchange.iris().provenanceGraph();
    FactPanel panel = new FactPanel(view, exchange);
    String language = view.value(article, IN_LANGUAGE);
    Html.Attribute lang = attr("lang", language == null ? "und" : language);
    return all(
        el("p", attr("class", "kind"), exchange.say("kind.article")),
        el("h1", lang, panel.headline(article)),
        metadata(exchange, view, article),
        el("h2", exchange.say("article.text")),
        el("div", attr("class", "text"), lang, paragraphs(view.value(provenance, article, TEXT))),
        el("h2", exchange.say("article.facts")),
        facts(view, article, panel),
        setAside(exchange, view, article, provenance),
        Pages.data(exchange, article));
  }

  private static Html metadata(Exchange exchange, GraphView view, Node article) {
    List<Html> rows = new ArrayList<>();
    String published = view.value(article, DATE_PUBLISHED);
    if (published != null) {
      rows.add(all(el("dt", exchange.say("published")), el("dd", Dates.time(published, exchange.language))));
    }
    String outlet = view.value(article, OUTLET);
    if (outlet != null) {
      rows.add(all(el("dt", exchange.say("outlet")), el("dd", outlet)));
    }
    String url = view.value(article, URL);
    if (url != null) {
      rows.add(all(el("dt", exchange.say("source")), el("dd", el("a", attr("href", url), attr("rel", "noopener noreferrer"), url))));
    }
    return el("dl", rows);
  }

  private static List<Html> paragraphs(@org.jspecify.annotations.Nullable String text) {
    List<Html> paragraphs = new ArrayList<>();
    for (String paragraph : text == null ? new String[0] : text.split("\n")) {
      if (!paragraph.isBlank()) {
        paragraphs.add(el("p", paragraph));
      }
    }
    return paragraphs;
  }

  /** In the order in which the text says them. */
  private static Html facts(GraphView view, Node article, FactPanel panel) {
    List<Node> facts = new ArrayList<>();
    view.data.find(article, Node.ANY, TYPE, C_FACT).forEachRemaining(quad -> facts.add(quad.getSubject()));
    facts.sort(Comparator.comparingInt((Node fact) -> start(view, article, fact)).thenComparing(Node::getURI));
    return all(facts.stream().map(panel::card).toList());
  }

  private static int start(GraphView view, Node article, Node fact) {
    return view.objects(article, fact, EVIDENCE).stream()
        .map(evidence -> view.value(article, evidence, START))
        .mapToInt(start -> start == null ? Integer.MAX_VALUE : Integer.parseInt(start))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static Html setAside(Exchange exchange, GraphView view, Node article, Node provenance) {
    List<Html> items = new ArrayList<>();
    for (Node report : view.objects(provenance, article, SET_ASIDE)) {
      String fact = view.value(provenance, report, NAME);
      for (Node message : view.objects(provenance, report, MESSAGE)) {
        items.add(el("li", el("code", fact == null ? "" : fact), " " + message.getLiteralLexicalForm()));
      }
    }
    return items.isEmpty() ? all() : all(el("h2", exchange.say("article.setaside")), el("ul", items));
  }
}
