package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.elshi.network.Centrality;
import kz.elshi.network.Choice;
import kz.elshi.network.Edge;
import kz.elshi.network.Paths;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** How two nodes are linked: the shortest paths between them, each step with its events. */
final class NetworkPath {
  private NetworkPath() {}

  static void show(Exchange exchange) throws IOException {
    String hops = exchange.parameter("hops").isEmpty() ? Integer.toString(Paths.MOST_HOPS) : exchange.parameter("hops");
    if (!hops.matches("[1-" + Paths.MOST_HOPS + "]")) {
      throw new IllegalArgumentException("hops is 1 to " + Paths.MOST_HOPS);
    }
    Html main =
        exchange.site.store().read(
            data -> {
              NetworkShown shown = new NetworkShown(exchange, new GraphView(data, exchange), state());
              Node from = exchange.parameter("from").isEmpty() ? null : shown.node(exchange.parameter("from"));
              Node to = exchange.parameter("to").isEmpty() ? null : shown.node(exchange.parameter("to"));
              Html found = from == null || to == null ? all() : found(shown, from, to, Integer.parseInt(hops));
              return all(el("h1", exchange.say("network.path")), form(shown, from, to), found);
            });
    exchange.page(Page.of(exchange.say("network.path"), main).in(Section.NETWORK).with(Assets.address("network.css")));
  }

  /** Here {@code from} and {@code to} are nodes, not days. */
  private static NetworkState state() {
    return new NetworkState(
        List.of(), 1, Choice.ALL, Centrality.Measure.DEGREE, Centrality.Measure.DEGREE, false, Map.of());
  }

  static Html form(NetworkShown shown, @Nullable Node from, @Nullable Node to) {
    Exchange exchange = shown.exchange;
    boolean off = exchange.parameter("hubs").equals("off");
    List<Html.Attribute> box = new ArrayList<>(List.of(attr("type", "checkbox"), attr("name", "hubs"), attr("value", "off")));
    if (off) {
      box.add(attr("checked", ""));
    }
    return el(
        "form", attr("class", "fields"), attr("action", "/network/path"),
        el("label", exchange.say("network.path.from"), input("from", shown, from)),
            el("label", exchange.say("network.path.to"), input("to", shown, to)),
        el("label", attr("class", "network-box"), new Html.Element("input", box, List.of()), " " + exchange.say("network.hubs", Paths.HUB)),
        el("p", el("button", exchange.say("network.path.find"))));
  }

  private static Html input(String name, NetworkShown shown, @Nullable Node node) {
    return el("input", attr("type", "text"), attr("name", name), attr("required", ""), attr("value", node == null ? "" : shown.path(node)));
  }

  private static Html found(NetworkShown shown, Node from, Node to, int hops) {
    Exchange exchange = shown.exchange;
    Paths paths = Paths.between(shown.reader, from, to, shown.state.choice(), hops, !exchange.parameter("hubs").equals("off"));
    if (paths.paths().isEmpty()) {
      return el("p", exchange.say("network.path.none", hops));
    }
    List<Html> items = new ArrayList<>();
    for (List<Edge> path : paths.paths()) {
      List<Html> steps = new ArrayList<>();
      Node at = from;
      steps.add(shown.view.link(at));
      for (Edge edge : path) {
        Node next = edge.other(at);
        String text = NetworkTables.kinds(shown, edge) + (edge.isInferred() ? ", " + exchange.say("network.inferred") : "");
        steps.add(all(" → ", link(shown.edge(at, next), "[" + text + "]"), " → ", shown.view.link(next)));
        at = next;
      }
      items.add(el("li", steps));
    }
    return el("ol", attr("class", "network-paths"), items);
  }
}
