package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/** The links by which a list is narrowed, each with how many items it would leave. */
final class Facets {
  private static final int MOST = 10;

  private final Exchange exchange;
  private final GraphView view;
  private final Filters filters;
  private final List<Item> found;
  private final String path;

  /** For items found by the words of a search, before they are narrowed. */
  Facets(Exchange exchange, GraphView view, Filters filters, List<Item> found, String path) {
    this.exchange = exchange;
    this.view = view;
    this.filters = filters;
    this.found = found;
    this.path = path;
  }

  /** Facets by some of the names type, country, year, topic. */
  Html show(List<String> names) {
    List<Html> groups = new ArrayList<>();
    for (String name : names) {
      groups.add(group(name));
    }
    return el("nav", attr("class", "facets"), attr("aria-label", exchange.say("facets")), groups);
  }

  private Html group(String name) {
    Map<Object, Integer> having = new HashMap<>();
    Predicate<Item> others = filters.with(name, "").items(exchange.iris());
    found.stream().filter(others).forEach(item -> values(name, item).forEach(value -> having.merge(value, 1, Integer::sum)));
    Map<String, Integer> counts = new HashMap<>();
    having.forEach((value, count) -> counts.put(value instanceof Node node ? key(node, name) : value.toString(), count));
    String chosen = filters.get(name);
    if (counts.isEmpty() && chosen.isEmpty()) {
      return all();
    }
    counts.putIfAbsent(chosen, 0);
    List<String> shown = counts.keySet().stream().filter(value -> !value.isEmpty()).sorted(order(name, counts, chosen)).limit(MOST).toList();
    List<Html> links = shown.stream().map(value -> link(name, value, counts.get(value), value.equals(chosen))).toList();
    return all(el("h2", exchange.say("facet." + name)), el("ul", links));
  }

  private static Comparator<String> order(String name, Map<String, Integer> counts, String chosen) {
    Comparator<String> first = Comparator.comparing((String value) -> !value.equals(chosen));
    Comparator<String> rest =
        name.equals("year") ? Comparator.reverseOrder() : Comparator.comparing((String value) -> -counts.get(value)).thenComparing(Function.identity());
    return first.thenComparing(rest);
  }

  private static Collection<?> values(String name, Item item) {
    return switch (name) {
      case "type" -> List.of(item.kind());
      case "year" -> item.years();
      case "country" -> item.countries();
      default -> item.topics();
    };
  }

  private String key(Node node, String folder) {
    return exchange.iris().path(node).substring(folder.length() + 1);
  }

  /** A link that narrows, or, where it is narrowed so already, one that widens again. */
  private Html link(String name, String value, int count, boolean chosen) {
    String label = label(name, value);
    String number = Dates.number(count, exchange.language);
    return chosen
        ? el(
            "li",
            el(
                "a", attr("href", filters.with(name, "").address(path)), attr("aria-current", "true"), attr("title", exchange.say("facet.remove")),
                el("span", label), el("span", attr("class", "count"), "×")))
        : el("li", el("a", attr("href", filters.with(name, value).address(path)), el("span", label), el("span", attr("class", "count"), number)));
  }

  private String label(String name, String value) {
    return switch (name) {
      case "type" -> exchange.say("kinds." + value);
      case "year" -> value;
      default -> view.title(exchange.iris().thing(name + "/" + value));
    };
  }
}
