package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.elshi.network.Centrality;
import kz.elshi.network.Edge;
import kz.elshi.network.Network;
import kz.elshi.network.NodeKind;
import kz.elshi.network.Tie;
import org.apache.jena.graph.Node;

/** The tables of the network page: all that the picture shows, for those who do not see it. */
final class NetworkTables {
  /** Communities with a colour of their own. */
  static final int COLOURS = 8;

  private static final int MOST_EDGES = 200;
  private static final int MOST_EVENTS = 50;

  private NetworkTables() {}

  static Html nodes(NetworkShown shown, List<Centrality> centralities) {
    Exchange exchange = shown.exchange;
    List<Html> head = new ArrayList<>();
    head.add(el("th", attr("scope", "col"), exchange.say("network.node")));
    for (Centrality.Measure measure : Centrality.Measure.values()) {
      boolean current = shown.state.sort() == measure;
      String address = shown.state.with("sort", NetworkForm.name(measure)).address("/network");
      head.add(
          el(
              "th", attr("scope", "col"), attr("class", "number"), attr("aria-sort", current ? "descending" : "none"),
              link(address, exchange.say("network." + NetworkForm.name(measure)) + (current ? " ↓" : ""))));
    }
    head.add(el("th", attr("scope", "col"), exchange.say("network.community")));
    List<Html> rows = shown.sorted(centralities).stream().map(one -> node(shown, one)).toList();
    return Parts.panel(exchange.say("network.nodes"), scroll(exchange.say("network.nodes"), head, rows));
  }

  private static Html node(NetworkShown shown, Centrality one) {
    Exchange exchange = shown.exchange;
    String path = shown.path(one.node());
    String kind = NodeKind.of(one.node()).id();
    Html swatch = one.community() <= COLOURS ? NetworkPage.swatch("community-" + one.community()) : all();
    return el(
        "tr", attr("data-node", path),
        el("td", shown.view.link(one.node()),
            el("p", attr("class", "network-ways"), Parts.chip(kind, exchange.say("kind." + kind)), ways(shown, path))),
        number(Integer.toString(one.degree())), number(Integer.toString(one.events())), number(decimal(one.betweenness())),
        number(decimal(one.pageRank())), el("td", swatch, Integer.toString(one.community())));
  }

  private static Html ways(NetworkShown shown, String path) {
    return all(
        " ", link(shown.state.around(List.of(path)).address("/network"), shown.exchange.say("network.centre")), " ",
        el("a", attr("href", shown.state.address("/network/expand", "node", path)), attr("data-drawer", ""),
            shown.exchange.say("network.expand")));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static Html number(String text) {
    return el("td", attr("class", "number"), text);
  }

  private static Html scroll(String label, List<Html> head, List<Html> rows) {
    return el(
        "div", attr("class", "scroll network-scroll"), attr("tabindex", "0"), attr("role", "region"), attr("aria-label", label),
        el("table", el("thead", el("tr", head)), el("tbody", rows)));
  }

  static Html edges(NetworkShown shown, List<Edge> edges) {
    Exchange exchange = shown.exchange;
    List<Html> head = new ArrayList<>();
    for (String name : List.of("between", "events", "kinds", "when", "evidence")) {
      head.add(el("th", attr("scope", "col"), exchange.say("network." + name)));
    }
    List<Html> rows =
        edges.stream().sorted(Comparator.comparingInt(Edge::weight).reversed()).limit(MOST_EDGES).map(edge -> edge(shown, edge)).toList();
    String title = exchange.say("network.edges", rows.size(), edges.size());
    return Parts.panel(title, scroll(title, head, rows));
  }

  private static Html edge(NetworkShown shown, Edge edge) {
    Exchange exchange = shown.exchange;
    String first = edge.first();
    String last = edge.last();
    Html inferred = edge.isInferred() ? el("span", attr("class", "soft"), " (" + exchange.say("network.inferred") + ")") : all();
    Html when = first == null || last == null ? all() : Dates.time(first, exchange.language);
    return el(
        "tr", el("td", shown.view.link(edge.a()), " – ", shown.view.link(edge.b())), number(Integer.toString(edge.weight())),
        el("td", kinds(shown, edge), inferred),
        el("td", when, last == null || last.equals(first) ? all() : all(" – ", Dates.time(last, exchange.language))),
        el("td", el("a", attr("href", shown.edge(edge.a(), edge.b())), attr("data-drawer", ""), exchange.say("network.sentences"))));
  }

  static String kinds(NetworkShown shown, Edge edge) {
    return edge.kinds().entrySet().stream().map(kind -> shown.kind(kind.getKey()) + " " + kind.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The events that tie two nodes, each with its sentences. */
  static Html events(NetworkShown shown, Node a, Node b) {
    List<Tie> ties = shown.reader.of(a, shown.state.choice()).stream().filter(tie -> tie.touches(b)).toList();
    if (ties.isEmpty()) {
      return el("p", shown.exchange.say("network.none"));
    }
    Edge edge = Network.of(List.of(), ties).edges().getFirst();
    FactPanel panel = new FactPanel(shown.view, shown.exchange);
    List<Html> cards = edge.ties().reversed().stream().limit(MOST_EVENTS).map(tie -> panel.card(tie.event())).toList();
    String note = shown.exchange.say("network.edge", cards.size(), edge.weight(), kinds(shown, edge));
    Html inferred = edge.isInferred() ? el("p", shown.exchange.say("network.inferred.text")) : all();
    return all(el("p", attr("class", "lead"), note), inferred, cards);
  }
}
