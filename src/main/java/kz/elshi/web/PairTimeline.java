package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;

/** Events of two countries over time, narrowed by the address: {@code ?from=2024&to=2025-06&type=visit}. A drawing with a lane for each type, and a table. */
final class PairTimeline {
  private static final int MOST_ROWS = 200;
  private static final int WIDTH = 720;
  private static final int LEFT = 130;
  private static final int LANE = 26;
  private static final List<Node> TYPES = List.of(C_VISIT, C_MEETING, C_NEGOTIATION, C_CALL, C_MESSAGE, C_SIGNING, C_MULTILATERAL, C_CREDENTIALS, C_APPOINTMENT);

  private record Filter(String from, String to, String type) {
    /** Whether a day is within; days that are told less exactly are compared as far as they are told. */
    boolean holds(String day) {
      return (from.isEmpty() || day.compareTo(from.substring(0, Math.min(day.length(), from.length()))) >= 0)
          && (to.isEmpty() || day.substring(0, Math.min(day.length(), to.length())).compareTo(to) <= 0);
    }
  }

  private final Exchange exchange;
  private final GraphView view;
  private final Sources sources;

  PairTimeline(Exchange exchange, GraphView view, Sources sources) {
    this.exchange = exchange;
    this.view = view;
    this.sources = sources;
  }

  private static String name(Node type) {
    return GraphView.code(type);
  }

  private Filter filter() {
    for (String name : List.of("from", "to")) {
      if (!exchange.parameter(name).isEmpty() && !Days.valid(exchange.parameter(name))) {
        throw new IllegalArgumentException(exchange.say("filter.wrong", exchange.parameter(name)));
      }
    }
    return new Filter(exchange.parameter("from"), exchange.parameter("to"), exchange.parameter("type"));
  }

  /** The panel; nothing if there are no events at all. */
  Html panel(Node pair, String key, Gathering events) {
    if (events.isEmpty()) {
      return all();
    }
    Filter filter = filter();
    Map<Node, Node> shown = new LinkedHashMap<>();
    int matching = 0;
    for (Node event : events.all()) {
      if (!filter.holds(events.day(event))) {
        continue;
      }
      Node type = TYPES.stream().filter(one -> view.data.contains(org.apache.jena.sparql.core.Quad.defaultGraphIRI, event, TYPE, one)).findFirst().orElse(C_EVENT);
      if (filter.type().isEmpty() || filter.type().equals(name(type))) {
        matching++;
        if (shown.size() < MOST_ROWS) {
          shown.put(event, type);
        }
      }
    }
    EventRows row = new EventRows(exchange, view, sources);
    List<Html> rows = shown.keySet().stream().map(event -> row.row(event, pair)).toList();
    Panels panels = new Panels(exchange);
    Html table = rows.isEmpty() ? el("p", exchange.say("filter.none")) : panels.table("panel.timeline", EventRows.HEADS, rows);
    return panels.panel(
        "timeline", Panels.query("timeline-of-pair", Map.of("pair", key)), form(filter), drawing(events, shown), table, panels.shown(rows.size(), matching));
  }

  private Html form(Filter filter) {
    List<Html> options = new ArrayList<>();
    options.add(el("option", attr("value", ""), exchange.say("filter.all")));
    for (Node type : TYPES) {
      Html.Attribute chosen = attr(name(type).equals(filter.type()) ? "selected" : "data-type", "");
      options.add(el("option", attr("value", name(type)), chosen, view.term(type)));
    }
    return el(
        "form", attr("class", "filter"), attr("action", "#timeline"), field("from", filter.from()), field("to", filter.to()),
        el("label", exchange.say("filter.type"), " ", el("select", attr("name", "type"), options)), el("button", exchange.say("filter.apply")));
  }

  private Html field(String name, String value) {
    return el(
        "label", exchange.say("filter." + name), " ",
        el("input", attr("type", "text"), attr("name", name), attr("value", value), attr("size", "10"), attr("placeholder", "2025-08"), attr("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")));
  }

  /** A point for each event that the table shows, which leads to its row. */
  private Html drawing(Gathering events, Map<Node, Node> shown) {
    List<String> days = shown.keySet().stream().map(events::day).filter(Days::valid).toList();
    if (days.isEmpty()) {
      return all();
    }
    TimeAxis axis = TimeAxis.over(days, LEFT, WIDTH - 20);
    List<Node> lanes = TYPES.stream().filter(shown::containsValue).toList();
    int height = lanes.size() * LANE + 24;
    List<Html> parts = new ArrayList<>(axis.lines(height));
    for (int i = 0; i < lanes.size(); i++) {
      parts.add(el("text", attr("x", "0"), attr("y", Integer.toString(i * LANE + 18)), view.term(lanes.get(i))));
    }
    shown.forEach(
        (event, type) -> {
          if (Days.valid(events.day(event)) && lanes.contains(type)) {
            parts.add(point(event, events.day(event), type, axis, lanes.indexOf(type)));
          }
        });
    return el(
        "figure", attr("tabindex", "0"),
        el("svg", attr("viewBox", "0 0 " + WIDTH + " " + height), attr("class", "timeline"), attr("data-brush", "#timeline form.filter"), attr("data-axis", axis.told()), attr("role", "group"), attr("aria-label", exchange.say("panel.timeline")), parts), el("figcaption", exchange.say("brush")));
  }

  private Html point(Node event, String day, Node type, TimeAxis axis, int lane) {
    String status = view.objects(event, STATUS).stream().map(EventRows::anchor).findFirst().orElse("");
    String kind = status.endsWith("Happened") ? "point" : "point " + Objects.requireNonNullElse(status.replaceFirst("^.*#", "").toLowerCase(Locale.ROOT), "");
    String title = day + " " + view.term(type);
    return el(
        "a", attr("href", "#" + EventRows.anchor(event)), attr("tabindex", "-1"), attr("aria-label", title),
        el("circle", attr("class", kind), attr("cx", TimeAxis.number(axis.x(day))), attr("cy", Integer.toString(lane * LANE + 14)), attr("r", "5"), el("title", title)));
  }
}
