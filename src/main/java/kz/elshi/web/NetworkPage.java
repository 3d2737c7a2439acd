package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.elshi.network.Centrality;
import kz.elshi.network.Neighbourhood;
import org.apache.jena.graph.Node;

/** The network around something: tables first, the picture beside them, and the ways on from there. */
final class NetworkPage {
  private static final int BUSIEST = 24;

  private NetworkPage() {}

  static void show(Exchange exchange) throws IOException {
    Page page = page(exchange, shown -> shown.focus.isEmpty() ? new Made(exchange.say("nav.network"), start(shown)) : new Made(title(shown), main(shown)));
    exchange.page(
        page.asWide()
            .with(Assets.address("network.css"), WebJar.CYTOSCAPE.address("dist/cytoscape.min.js"),
                WebJar.LAYOUT_BASE.address("layout-base.js"))
            .with(WebJar.COSE_BASE.address("cose-base.js"), WebJar.FCOSE.address("cytoscape-fcose.js"), Assets.address("network.js"), Assets.address("brush.js")));
  }

  private static String title(NetworkShown shown) {
    String names = shown.focus.keySet().stream().map(shown.view::title).collect(Collectors.joining(", "));
    return shown.exchange.say("network.around", names);
  }

  private static Html start(NetworkShown shown) {
    Exchange exchange = shown.exchange;
    Catalogue catalogue = exchange.site.catalogues().get(shown.view.data);
    List<Html> ways = new ArrayList<>();
    for (String kind : List.of("person", "country", "organisation")) {
      List<Html> items =
          catalogue.entities().stream().filter(item -> item.kind().equals(kind)).limit(BUSIEST)
              .map(item -> el("li",
                  link(shown.state.around(List.of(shown.path(item.node()))).address("/network"), shown.view.title(item.node())))).toList();
      if (!items.isEmpty()) {
        ways.add(Parts.panel(exchange.say("kind." + kind), el("ul", attr("class", "tags " + kind), items)));
      }
    }
    return all(
        el("h1", exchange.say("nav.network")), el("p", attr("class", "lead"), exchange.say("network.lead")), NetworkForm.form(shown),
            Parts.grid(ways.toArray()));
  }

  private static Html main(NetworkShown shown) {
    Exchange exchange = shown.exchange;
    List<Centrality> centralities = shown.around().centralities();
    Neighbourhood around = shown.around().neighbourhood();
    int count = centralities.size();
    String number = around.found() + (around.atLeast() ? "+" : "");
    return all(
        el("h1", title(shown)),
        el("p", attr("class", "soft"), attr("id", "network-size"),
            exchange.say("network.shown", count, number, around.network().edges().size())),
        NetworkForm.form(shown),
        el(
            "div", attr("class", "network"),
            el("div", attr("class", "network-tables"), NetworkTables.nodes(shown, centralities),
                NetworkTables.edges(shown, around.network().edges())),
            el("div", attr("class", "network-side"), canvas(shown, count), NetworkForm.histogram(shown, around),
                legend(shown, centralities), measures(exchange))),
        downloads(shown), el("h2", exchange.say("network.path")), NetworkPath.form(shown, shown.focus.keySet().iterator().next(), null));
  }

  private static Html canvas(NetworkShown shown, int count) {
    Exchange exchange = shown.exchange;
    return el(
        "section", attr("class", "panel network-picture"), attr("aria-label", exchange.say("network.picture")),
        el(
            "div", attr("id", "network"), attr("role", "img"), attr("aria-label", exchange.say("network.picture.text", count)),
            attr("data-source", shown.state.address("/network.json")), attr("data-failed", exchange.say("network.failed"))),
        el("p", attr("class", "soft"), exchange.say("network.picture.help")),
        el(
            "p", attr("class", "network-tools"), attr("hidden", ""),
            button("fit", exchange), button("in", exchange), button("out", exchange), button("png", exchange), button("svg", exchange)),
        el("dialog", attr("id", "network-drawer"), attr("aria-label", exchange.say("network.details")), el("div"),
            el("form", attr("method", "dialog"), el("button", exchange.say("close")))));
  }

  private static Html button(String what, Exchange exchange) {
    return el("button", attr("type", "button"), attr("class", "plain"), attr("data-network", what), exchange.say("network.tool." + what));
  }

  private static Html legend(NetworkShown shown, List<Centrality> centralities) {
    Exchange exchange = shown.exchange;
    List<Html> items = new ArrayList<>();
    if (shown.state.byType()) {
      shown.state.choice().nodes().forEach(kind -> items.add(el("li", swatch("type-" + kind.id()), exchange.say("kind." + kind.id()))));
    } else {
      for (int community = 1; community <= NetworkTables.COLOURS; community++) {
        int number = community;
        List<Centrality> members = centralities.stream().filter(one -> one.community() == number)
            .sorted(Centrality.by(Centrality.Measure.EVENTS)).toList();
        if (members.size() > 1) {
          items.add(el("li", swatch("community-" + number),
              exchange.say("network.community.of", number, shown.view.title(members.getFirst().node()), members.size())));
        }
      }
    }
    return Parts.panel(
        exchange.say("network.legend"),
            el("ul", attr("class", "plain network-legend"), items, el("li", exchange.say("network.legend.edges"))),
        el("p", attr("class", "soft"), exchange.say(shown.state.byType() ? "network.colour.type.text" : "network.community.text")));
  }

  static Html swatch(String name) {
    return el("span", attr("class", "swatch " + name), attr("aria-hidden", "true"));
  }

  /** What the measures mean. */
  private static Html measures(Exchange exchange) {
    List<Html> rows = new ArrayList<>();
    for (Centrality.Measure measure : Centrality.Measure.values()) {
      String name = NetworkForm.name(measure);
      rows.add(all(el("dt", exchange.say("network." + name)), el("dd", exchange.say("network." + name + ".text"))));
    }
    return el("details", el("summary", exchange.say("network.measures")), el("dl", rows));
  }

  private static Html downloads(NetworkShown shown) {
    List<Html> links = new ArrayList<>();
    for (String ending : List.of("graphml", "gexf", "csv", "nodes.csv")) {
      links.add(all(" ", el("a", attr("class", "button plain"), attr("href", shown.state.address("/network." + ending)),
          attr("download", ""), shown.exchange.say("network.file." + ending))));
    }
    return el("p", attr("class", "network-files"), shown.exchange.say("download") + ":", links);
  }

  /** What a page of the network is called and shows, made while the store is read. */
  private record Made(String title, Html main) {}

  private static Page page(Exchange exchange, Function<NetworkShown, Made> maker) {
    NetworkState asked = NetworkState.of(exchange);
    Made made = exchange.site.store().read(data -> maker.apply(new NetworkShown(exchange, new GraphView(data, exchange), asked)));
    return Page.of(made.title(), made.main()).in(Section.NETWORK);
  }

  /** The kinds of ties of a node with their counts, each a way to expand it, before anything is loaded. */
  static void expand(Exchange exchange) throws IOException {
    exchange.page(page(exchange, shown -> {
      Node node = shown.node(exchange.parameter("node"));
      return new Made(shown.view.title(node), menu(shown, node));
    }));
  }

  private static Html menu(NetworkShown shown, Node node) {
    Exchange exchange = shown.exchange;
    String path = shown.path(node);
    List<Html> items = new ArrayList<>();
    shown.counts(node).forEach(
        (kind, count) ->
            items.add(el("li", link(shown.state.and(path + ":" + kind).address("/network"), shown.kind(kind)),
                " " + exchange.say("network.counts", count.events(), count.neighbours()))));
    return all(
        el("h1", shown.view.title(node)), el("p", attr("class", "lead"), exchange.say("network.expand.text")), el("ul", items),
        el(
            "p", link(shown.state.and(path).address("/network"), exchange.say("network.expand.all")), " · ",
            link(shown.state.around(List.of(path)).address("/network"), exchange.say("network.centre")), " · ",
                link(shown.view.address(node), exchange.say("network.profile"))));
  }

  /** The page of an edge: its events, with the sentences that tell of them. */
  static void edge(Exchange exchange) throws IOException {
    exchange.page(page(exchange, shown -> {
      Node a = shown.node(exchange.parameter("a"));
      Node b = shown.node(exchange.parameter("b"));
      String title = shown.view.title(a) + " – " + shown.view.title(b);
      return new Made(title, all(el("h1", shown.view.link(a), " – ", shown.view.link(b)), NetworkTables.events(shown, a, b)));
    }));
  }
}
