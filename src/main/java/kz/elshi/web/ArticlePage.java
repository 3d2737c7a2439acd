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
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** The page of an article: its text with what facts rest on marked, the facts beside it, how names were linked, and what else tells of its events. */
final class ArticlePage {
  private final Exchange exchange;
  private final GraphView view;
  private final Node article;
  private final Node provenance;
  private final FactPanel panel;
  private final List<Node> facts = new ArrayList<>();

  private ArticlePage(Exchange exchange, GraphView view, Node article) {
    this.exchange = exchange;
    this.view = view;
    this.article = article;
    this.provenance = exchange.iris().provenanceGraph();
    this.panel = new FactPanel(view, exchange);
    view.data.find(article, Node.ANY, TYPE, C_FACT).forEachRemaining(quad -> facts.add(quad.getSubject()));
    facts.sort(Comparator.comparingInt(this::start).thenComparing(Node::getURI));
  }

  static Html main(Exchange exchange, GraphView view, Node article) {
    return new ArticlePage(exchange, view, article).main();
  }

  private Html main() {
    ArticleNotes notes = new ArticleNotes(exchange, view, article, panel);
    return all(
        el("p", attr("class", "kind"), exchange.say("kind.article")), el("h1", attr("lang", panel.language(article)), panel.headline(article)), metadata(),
        buttons(), el("div", attr("class", "reading"), text(), factsBeside()), notes.otherArticles(facts), notes.checked(facts.size()), notes.links());
  }

  private Html buttons() {
    String data = "/data/" + LinkedData.encoded(exchange.iris().path(article));
    String id = exchange.iris().path(article).replaceFirst("^article/", "");
    return el(
        "nav", attr("class", "buttons"), attr("aria-label", exchange.say("data")), Buttons.button(data + ".trig", "TriG"), Buttons.button(data + ".ttl", "Turtle"),
        Buttons.button(data + ".jsonld", "JSON-LD"), Buttons.button(Panels.query("facts-of-article.csv", Map.of("article", id)), "CSV"), Buttons.print(exchange), withdraw(id));
  }

  private Html withdraw(String id) {
    return exchange.site.curate().gatekeeper() == null ? all() : Buttons.button("/curate/withdraw" + Addresses.query(Map.of("article", id)), exchange.say("curate.withdraw.button"));
  }

  private Html metadata() {
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

  private Html text() {
    String text = Objects.requireNonNullElse(view.value(provenance, article, TEXT), "");
    MarkedText marked = new MarkedText(text, evidence(text.length()), new NamesInText(view, article).in(text));
    boolean whole = exchange.site.showsWhole(exchange.iris().path(article).replaceFirst("^article/", ""), text);
    Html note = whole ? all() : el("p", attr("class", "soft"), exchange.say("article.sentences.text"));
    List<MarkedText.Range> ranges = whole ? MarkedText.lines(text) : sentences(text.length());
    return el(
        "section", attr("id", "text"), el("h2", exchange.say(whole ? "article.text" : "article.sentences")), note,
        el("div", attr("class", "text"), attr("lang", panel.language(article)), marked.paragraphs(ranges)));
  }

  /** Words of evidence with the numbers of the facts that rest on them. */
  private List<MarkedText.Evidence> evidence(int length) {
    Map<MarkedText.Range, List<Integer>> numbers = new TreeMap<>(Comparator.comparingInt(MarkedText.Range::start).thenComparingInt(MarkedText.Range::end));
    for (int i = 0; i < facts.size(); i++) {
      for (Node one : view.objects(article, facts.get(i), EVIDENCE)) {
        MarkedText.Range range = new MarkedText.Range(integer(one, START), integer(one, END));
        if (range.start() < range.end() && range.end() <= length) {
          numbers.computeIfAbsent(range, key -> new ArrayList<>()).add(i + 1);
        }
      }
    }
    return numbers.entrySet().stream().map(entry -> new MarkedText.Evidence(entry.getKey().start(), entry.getKey().end(), entry.getValue())).toList();
  }

  /** The sentences that evidence stands in, in the order of the text. */
  private List<MarkedText.Range> sentences(int length) {
    Map<Integer, MarkedText.Range> sentences = new TreeMap<>();
    for (Node fact : facts) {
      for (Node one : view.objects(article, fact, EVIDENCE)) {
        int start = integer(one, SENTENCE_START);
        int end = Math.min(length, start + Objects.requireNonNullElse(view.value(article, one, SENTENCE_TEXT), "").length());
        if (start < end) {
          sentences.putIfAbsent(start, new MarkedText.Range(start, end));
        }
      }
    }
    return new ArrayList<>(sentences.values());
  }

  private int integer(Node evidence, Node property) {
    String value = view.value(article, evidence, property);
    return value == null ? 0 : Integer.parseInt(value);
  }

  private int start(Node fact) {
    return view.objects(article, fact, EVIDENCE).stream().mapToInt(evidence -> integer(evidence, START)).min().orElse(Integer.MAX_VALUE);
  }

  /** In the order in which the text says them, each with a way back to its words. */
  private Html factsBeside() {
    List<Html> cards = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Node fact = facts.get(i);
      Html back =
          view.objects(article, fact, EVIDENCE).stream().min(Comparator.comparingInt(one -> integer(one, START)))
              .map(one -> link("#" + MarkedText.anchor(integer(one, START), integer(one, END)), exchange.say("fact.in-text"))).orElse(all());
      String id = MarkedText.anchor(i + 1);
      cards.add(
          el(
              "div", attr("class", "numbered"), attr("id", id), attr("data-facts", id), el("p", attr("class", "number"), (i + 1) + " ", back), panel.card(fact, article)));
    }
    Html none = cards.isEmpty() ? el("p", exchange.say("facts.none")) : all();
    return el("section", attr("id", "facts"), el("h2", exchange.say("article.facts")), none, all(cards));
  }
}
