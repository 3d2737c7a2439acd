package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Event;
import kz.elshi.network.Centrality;
import kz.elshi.network.Edge;
import kz.elshi.network.Neighbourhood;
import kz.elshi.network.NodeKind;
import kz.elshi.network.Tie;
import org.apache.jena.graph.Node;

/** What to show of the network: a form, and the events over time as bars, each a way to its span. */
final class NetworkForm {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 60;
  private static final int MOST_BARS = 60;

  private NetworkForm() {}

  static String name(Centrality.Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  static Html form(NetworkShown shown) {
    Exchange exchange = shown.exchange;
    NetworkState state = shown.state;
    Map<String, String> given = state.parameters();
    String colour = state.byType() ? "type" : "community";
    Html focus = el("input", attr("name", "focus"), attr("type", "text"), attr("required", ""),
        attr("value", String.join(",", state.focus())), attr("placeholder", "person/kassym-jomart-tokayev"));
    return el(
        "form", attr("class", "panel network-form"), attr("action", "/network"),
        el(
            "div", attr("class", "fields"), el("label", exchange.say("network.focus"), focus),
            el("label", exchange.say("network.hops"),
                select("hops", List.of("1", "2", "3"), Integer.toString(state.hops()), value -> value)),
            date("from", exchange, given), date("to", exchange, given),
            el("label", exchange.say("network.size"),
                select("size", measures(), name(state.size()), value -> exchange.say("network." + value))),
            el(
                "label", exchange.say("network.colour"),
                select("colour", List.of("community", "type"), colour, value -> exchange.say("network.colour." + value)))),
        el("div", attr("class", "network-last"), kinds(shown), el("button", exchange.say("network.show"))));
  }

  private static List<String> measures() {
    return Arrays.stream(Centrality.Measure.values()).map(NetworkForm::name).toList();
  }

  private static Html date(String name, Exchange exchange, Map<String, String> given) {
    String value = given.getOrDefault(name, "");
    // A month or a year, which an address may have, is no value of a date input.
    String type = value.isEmpty() || value.length() == 10 ? "date" : "text";
    return el("label", exchange.say("network." + name), el("input", attr("type", type), attr("name", name), attr("value", value)));
  }

  private static Html select(String name, List<String> values, String current, java.util.function.UnaryOperator<String> label) {
    List<Html> options = new ArrayList<>();
    for (String value : values) {
      options.add(
          value.equals(current)
              ? el("option", attr("value", value), attr("selected", ""), label.apply(value))
              : el("option", attr("value", value), label.apply(value)));
    }
    return el("select", attr("name", name), options);
  }

  /** Boxes for kinds, folded while they are the usual ones. */
  private static Html kinds(NetworkShown shown) {
    List<Box> nodes = nodeKinds(shown);
    List<Box> ties = tieKinds(shown);
    Exchange exchange = shown.exchange;
    boolean usual = exchange.parameter("nodes").isEmpty() && exchange.parameter("kinds").isEmpty();
    return el(
        "details", attr(usual ? "data-usual" : "open", ""), el("summary", exchange.say("network.choice")), boxes(exchange.say("network.nodetypes"), "nodes", nodes),
        boxes(exchange.say("network.kinds"), "kinds", ties));
  }

  private record Box(String value, String label, boolean checked) {}

  private static List<Box> nodeKinds(NetworkShown shown) {
    Set<NodeKind> chosen = shown.state.choice().nodes();
    return Arrays.stream(NodeKind.values())
        .map(kind -> new Box(kind.id(), shown.exchange.say("kind." + kind.id()), chosen.contains(kind))).toList();
  }

  private static List<Box> tieKinds(NetworkShown shown) {
    Set<String> chosen = shown.state.choice().kinds();
    List<String> kinds = new ArrayList<>(Arrays.stream(Event.Type.values()).map(Claim::id).toList());
    kinds.add(Tie.HOLDING);
    return kinds.stream().map(kind -> new Box(kind, shown.kind(kind), chosen.isEmpty() || chosen.contains(kind))).toList();
  }

  private static Html boxes(String legend, String name, List<Box> boxes) {
    List<Html> inputs = new ArrayList<>();
    for (Box box : boxes) {
      List<Html.Attribute> attributes = new ArrayList<>(List.of(attr("type", "checkbox"), attr("name", name), attr("value", box.value())));
      if (box.checked()) {
        attributes.add(attr("checked", ""));
      }
      inputs.add(el("label", new Html.Element("input", attributes, List.of()), " " + box.label()));
    }
    return el("fieldset", attr("class", "network-boxes"), el("legend", legend), inputs);
  }

  /** Events by month, or by year where there would be too many bars; a bar leads to its own span. */
  static Html histogram(NetworkShown shown, Neighbourhood around) {
    TreeMap<String, Set<Node>> months = byTime(around, 7);
    fill(months);
    TreeMap<String, Set<Node>> bars = months.size() > MOST_BARS ? byTime(around, 4) : months;
    if (bars.isEmpty()) {
      return all();
    }
    int most = bars.values().stream().mapToInt(Set::size).max().orElse(1);
    double step = (double) WIDTH / bars.size();
    List<Html> shapes = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, Set<Node>> bar : bars.entrySet()) {
      double height = Math.max(2, (double) HEIGHT * bar.getValue().size() / most);
      String text = bar.getKey() + ": " + bar.getValue().size();
      shapes.add(bar.getValue().isEmpty() ? all() :
          el(
              "a", attr("href", shown.state.with("from", bar.getKey()).with("to", bar.getKey()).address("/network")),
                  attr("aria-label", text),
              el("rect", attr("x", number(i * step)), attr("y", number(HEIGHT - height)), attr("width", number(Math.max(1, step - 1))),
                  attr("height", number(height)), attr("data-span", bar.getKey()), el("title", text))));
      i++;
    }
    Exchange exchange = shown.exchange;
    return Parts.panelWith(
        exchange.say("network.time"),
            Html.link(shown.state.with("from", "").with("to", "").address("/network"), exchange.say("network.time.all")),
        el("svg", attr("class", "network-time"), attr("data-brush", ".network-form"), attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT), attr("preserveAspectRatio", "none"),
            attr("role", "group"), attr("aria-label", exchange.say("network.time")), shapes),
        el("p", attr("class", "soft network-span"), el("span", bars.firstKey()), el("span", exchange.say("brush")), el("span", bars.lastKey())));
  }

  /** Months without events are part of the time, too; dates known to the year alone stand before its months. */
  private static void fill(TreeMap<String, Set<Node>> months) {
    if (months.isEmpty()) {
      return;
    }
    YearMonth last = month(months.lastKey());
    for (YearMonth at = month(months.firstKey()); !at.isAfter(last); at = at.plusMonths(1)) {
      months.putIfAbsent(at.toString(), Set.of());
    }
  }

  private static YearMonth month(String bar) {
    return YearMonth.parse(bar.length() == 4 ? bar + "-01" : bar);
  }

  private static TreeMap<String, Set<Node>> byTime(Neighbourhood around, int length) {
    TreeMap<String, Set<Node>> bars = new TreeMap<>();
    for (Edge edge : around.network().edges()) {
      for (Tie tie : edge.ties()) {
        if (tie.date() != null) {
          bars.computeIfAbsent(tie.date().substring(0, Math.min(length, tie.date().length())), key -> new HashSet<>()).add(tie.event());
        }
      }
    }
    return bars;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
