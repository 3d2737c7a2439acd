package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

/** Who of two countries deals with whom: the people of each in their common events, by the role of their office, side by side. */
final class Counterparts {
  private static final int MOST_COUNTED = 3000;
  private static final int MOST_NAMES = 6;

  private final Exchange exchange;
  private final GraphView view;

  Counterparts(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
  }

  Html panel(String key, Node first, Node second, Gathering events) {
    Map<Node, Map<Node, Tally>> byRole = new TreeMap<>(Comparator.comparing(Node::getURI));
    for (Node event : events.latest(MOST_COUNTED)) {
      for (Node participation : view.objects(event, PARTICIPATION)) {
        List<Node> sides = view.objects(participation, ON_BEHALF_OF);
        Node side = sides.contains(first) ? first : sides.contains(second) ? second : null;
        if (side != null) {
          count(participation, side, byRole);
        }
      }
    }
    if (byRole.isEmpty()) {
      return all();
    }
    List<Html> rows = new ArrayList<>();
    byRole.entrySet().stream().sorted(Comparator.comparing((Map.Entry<Node, Map<Node, Tally>> entry) -> -total(entry.getValue())))
        .forEach(entry -> rows.add(el("tr", el("th", ofRow(), view.title(entry.getKey())), side(entry.getValue(), first), side(entry.getValue(), second))));
    Html head = el("tr", el("th", exchange.say("head.role")), el("th", view.title(first)), el("th", view.title(second)));
    Html table = scroll(el("table", el("thead", head), el("tbody", rows)));
    return new Panels(exchange).panel("counterparts", Panels.query("counterparts-of-pair", Map.of("pair", key)), table);
  }

  private Html scroll(Html table) {
    return el("div", Html.attr("class", "scroll"), Html.attr("tabindex", "0"), Html.attr("role", "region"), Html.attr("aria-label", exchange.say("panel.counterparts")), table);
  }

  private static Html.Attribute ofRow() {
    return Html.attr("scope", "row");
  }

  private void count(Node participation, Node side, Map<Node, Map<Node, Tally>> byRole) {
    for (Node office : view.objects(participation, CAPACITY)) {
      for (Node role : view.objects(office, OFFICE_ROLE)) {
        Tally tally = byRole.computeIfAbsent(role, key -> new TreeMap<>(Comparator.comparing(Node::getURI))).computeIfAbsent(side, key -> new Tally());
        view.objects(participation, ACTOR).forEach(tally::add);
      }
    }
  }

  private static int total(Map<Node, Tally> sides) {
    return sides.values().stream().mapToInt(Tally::total).sum();
  }

  private Html side(Map<Node, Tally> sides, Node side) {
    Tally tally = sides.get(side);
    return el("td", tally == null ? all() : tally.list(MOST_NAMES, view::link));
  }
}
