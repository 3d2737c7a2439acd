package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;

/** The articles behind a page, numbered in the order in which the page cites them: marks on each fact, and the list at the end. */
final class Sources {
  private static final int MOST_OF_A_FACT = 6;

  private static final int MOST_LOOKED_THROUGH = 10_000;

  private final Exchange exchange;
  private final GraphView view;
  private final FactPanel panel;
  private final Map<Node, Integer> numbers = new LinkedHashMap<>();

  Sources(Exchange exchange, GraphView view, FactPanel panel) {
    this.exchange = exchange;
    this.view = view;
    this.panel = panel;
  }

  /** The numbers of a fact's sources; opened, the sentences, each with a link to its place in the article. */
  Html of(Node fact) {
    List<Node> articles = view.objects(fact, ASSERTED_IN);
    if (articles.isEmpty()) {
      return all();
    }
    Map<Node, String> days = new HashMap<>();
    articles.stream().limit(MOST_LOOKED_THROUGH).forEach(article -> days.put(article, published(article)));
    articles.retainAll(days.keySet());
    articles.sort(Comparator.comparing((Node article) -> days.get(article)).thenComparing(Node::getURI));
    List<Node> cited = articles.subList(0, Math.min(MOST_OF_A_FACT, articles.size()));
    StringBuilder marks = new StringBuilder();
    cited.forEach(article -> marks.append(marks.isEmpty() ? "" : " ").append('[').append(number(article)).append(']'));
    String more = articles.size() > cited.size() ? " +" + (articles.size() - cited.size()) : "";
    List<Html> rows = cited.stream().map(article -> el("li", saying(article, fact))).toList();
    return el("details", attr("class", "sources"), el("summary", attr("title", exchange.say("sources.show")), marks + more), el("ul", rows));
  }

  private int number(Node article) {
    return numbers.computeIfAbsent(article, key -> numbers.size() + 1);
  }

  private Html saying(Node article, Node fact) {
    List<Html> quotes = new ArrayList<>();
    List<Node> evidence = view.objects(article, fact, EVIDENCE);
    evidence.sort(Comparator.comparing(Node::getURI));
    for (Node one : evidence) {
      quotes.add(el("q", attr("lang", panel.language(article)), panel.marked(article, one)));
    }
    String anchor = evidence.isEmpty() ? "" : "#" + evidence.getFirst().getURI().replaceFirst("^.*/", "");
    Html where = el("a", attr("href", view.address(article) + anchor), outletAndDay(article));
    String rule = Objects.requireNonNullElse(view.value(article, fact, RULE), "");
    String confidence = Objects.requireNonNullElse(view.value(article, fact, CONFIDENCE), "");
    return all(where, " ", el("small", exchange.say("rule", rule, confidence)), quotes);
  }

  private String outletAndDay(Node article) {
    String outlet = Objects.requireNonNullElse(view.value(article, OUTLET), "");
    String day = published(article);
    String both = outlet + (outlet.isEmpty() || day.isEmpty() ? "" : ", ") + day;
    return both.isEmpty() ? panel.headline(article) : both;
  }

  private String published(Node article) {
    return Objects.requireNonNullElse(view.value(article, DATE_PUBLISHED), "");
  }

  /** Number, outlet, day, headline and address of every article that was cited; nothing if none was. */
  Html list() {
    List<Html> rows = new ArrayList<>();
    numbers.forEach(
        (article, number) -> {
          String url = view.value(article, URL);
          Html address = url == null ? all() : all(" ", el("a", attr("href", url), attr("rel", "noopener noreferrer"), attr("class", "url"), url));
          Html headline = el("a", attr("href", view.address(article)), attr("lang", panel.language(article)), panel.headline(article));
          rows.add(el("li", attr("id", "source-" + number), outletAndDay(article), ". ", headline, address));
        });
    return rows.isEmpty() ? all() : el("section", attr("id", "sources"), el("h2", exchange.say("sources")), el("ol", attr("class", "sourcelist"), rows));
  }
}
