package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.review.FoundCandidate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Who or what an entity is: names by language and script, Wikidata item, why words of articles were linked to it, what else it may be. */
final class Identity {
  private static final int MOST_LINKS = 100;
  private static final int MOST_COUNTED = 2000;
  private static final List<String> TAGS = List.of("kk", "kk-Latn", "ru", "en");

  private final Exchange exchange;
  private final GraphView view;
  private final Node node;
  private final LinkReasons reasons;

  Identity(Exchange exchange, GraphView view, Node node) {
    this.exchange = exchange;
    this.view = view;
    this.node = node;
    this.reasons = new LinkReasons(exchange, view);
  }

  /** A row of names for each language and script, the label first. */
  Html names() {
    Map<String, Set<String>> byTag = new LinkedHashMap<>();
    TAGS.forEach(tag -> byTag.put(tag, new LinkedHashSet<>()));
    for (Node property : List.of(LABEL, ALT_LABEL)) {
      view.objects(node, property).stream().filter(Node::isLiteral)
          .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm))
          .forEach(name -> byTag.computeIfAbsent(tag(name), key -> new LinkedHashSet<>()).add(name.getLiteralLexicalForm()));
    }
    List<Html> rows = new ArrayList<>();
    byTag.forEach(
        (tag, names) -> {
          if (!names.isEmpty()) {
            String head = TAGS.contains(tag) ? exchange.say("names." + tag) : exchange.say("names.other", tag);
            rows.add(all(el("dt", head), el("dd", attr("lang", tag), String.join(" · ", names))));
          }
        });
    return all(rows);
  }

  private static String tag(Node name) {
    String tag = name.getLiteralLanguage();
    return TAGS.stream().filter(known -> known.equalsIgnoreCase(tag)).findFirst().orElse(tag.isEmpty() ? "und" : tag);
  }

  Html wikidata() {
    List<Html> rows = new ArrayList<>();
    for (Node same : view.objects(node, SAME_AS)) {
      rows.add(all(el("dt", exchange.say("wikidata")), el("dd", item(same))));
    }
    return all(rows);
  }

  private static Html item(Node item) {
    String id = item.isURI() ? item.getURI().replace(WIKIDATA, "") : item.getLiteralLexicalForm();
    return link(item.isURI() ? item.getURI() : WIKIDATA + id, id);
  }

  /** Why the words of each article were linked to this entity, closed until it is asked for. */
  Html links(FactPanel panel) {
    record Linked(Node article, Node link) {}
    List<Linked> links = new ArrayList<>();
    var quads = view.data.findNG(Node.ANY, node, LINK, Node.ANY);
    while (quads.hasNext() && links.size() < MOST_COUNTED) {
      Quad quad = quads.next();
      links.add(new Linked(quad.getGraph(), quad.getObject()));
    }
    if (links.isEmpty()) {
      return all();
    }
    links.sort(Comparator.comparing(one -> one.article().getURI()));
    List<Html> rows = new ArrayList<>();
    for (Linked one : links.subList(0, Math.min(MOST_LINKS, links.size()))) {
      String score = view.value(one.article(), one.link(), LINK_SCORE);
      rows.add(
          el(
              "tr", el("td", link(view.address(one.article()), panel.headline(one.article()))), el("td", score == null ? "" : score),
              el("td", reasons.of(one.article(), one.link()))));
    }
    Html more = links.size() > MOST_LINKS ? el("p", attr("class", "soft"), exchange.say("link.more", links.size() - MOST_LINKS)) : all();
    Html table = table(List.of("column.article", "column.score", "column.reasons"), rows);
    return el("details", el("summary", exchange.say("link.why", links.size() + (quads.hasNext() ? "+" : ""))), table, more);
  }

  /** Items that the entity may be instead, the likeliest at the top; nothing where there are none. */
  Html others() {
    List<Html> rows = new ArrayList<>();
    List<Node> same = view.objects(node, SAME_AS);
    for (FoundCandidate one : FoundCandidate.of(view.data, node)) {
      if (same.contains(NodeFactory.createURI(WIKIDATA + one.item()))) {
        continue;
      }
      List<Node> names = view.objects(one.graph(), one.node(), LABEL);
      String name = names.isEmpty() ? "" : " " + names.getFirst().getLiteralLexicalForm();
      rows.add(
          el(
              "tr", el("td", item(NodeFactory.createURI(WIKIDATA + one.item())), name), el("td", Double.toString(one.score())),
              el("td", reasons.of(one.graph(), one.node()))));
    }
    return rows.isEmpty()
        ? all()
        : all(
            el("h2", exchange.say("candidates")), el("p", attr("class", "soft"), exchange.say("candidates.text")),
            table(List.of("wikidata", "column.score", "column.reasons"), rows));
  }

  private Html table(List<String> heads, List<Html> rows) {
    List<Html> head = heads.stream().map(key -> el("th", attr("scope", "col"), exchange.say(key))).toList();
    return el("div", attr("class", "scroll"), el("table", el("thead", el("tr", head)), el("tbody", rows)));
  }
}
