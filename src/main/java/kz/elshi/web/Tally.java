package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** How often nodes occur, the most frequent first. */
final class Tally {
  private final Map<Node, Integer> counts = new LinkedHashMap<>();

  void add(Node node) {
    counts.merge(node, 1, Integer::sum);
  }

  void add(Node node, int count) {
    counts.merge(node, count, Integer::sum);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  int get(Node node) {
    return counts.getOrDefault(node, 0);
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int size() {
    return counts.size();
  }

  List<Node> top(int most) {
    Comparator<Map.Entry<Node, Integer>> frequent = Map.Entry.<Node, Integer>comparingByValue().reversed();
    return counts.entrySet().stream().sorted(frequent.thenComparing(entry -> entry.getKey().toString())).limit(most).map(Map.Entry::getKey).toList();
  }

  /** A list of names with their counts. */
  Html list(int most, Function<Node, Html> name) {
    List<Html> rows = new ArrayList<>();
    for (Node node : top(most)) {
      rows.add(el("li", name.apply(node), " ", el("span", attr("class", "count"), Integer.toString(counts.get(node)))));
    }
    return el("ul", attr("class", "tally"), rows);
  }
}
