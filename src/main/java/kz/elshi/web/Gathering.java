package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.TYPE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Facts that point to a node, the latest first.
 *
 * @param days of the facts, in their order
 * @param cut whether there were more than a page looks through
 */
record Gathering(Map<Node, String> days, boolean cut) {
  /** So many facts are looked through for one page. */
  static final int MOST = 40_000;

  /** Facts that have one of some properties with the node for its value. */
  static Gathering of(GraphView view, Node node, Node... properties) {
    Map<Node, String> found = new LinkedHashMap<>();
    for (Node property : properties) {
      var quads = view.data.find(Quad.defaultGraphIRI, Node.ANY, property, node);
      while (quads.hasNext() && found.size() < MOST) {
        found.computeIfAbsent(quads.next().getSubject(), fact -> Days.of(view, fact));
      }
    }
    return sorted(found);
  }

  static Gathering sorted(Map<Node, String> found) {
    Map<Node, String> sorted = new LinkedHashMap<>();
    Comparator<Map.Entry<Node, String>> latest = Map.Entry.<Node, String>comparingByValue().reversed();
    found.entrySet().stream().sorted(latest.thenComparing(entry -> entry.getKey().getURI())).forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return new Gathering(sorted, found.size() >= MOST);
  }

  /** Those of one class. */
  Gathering ofClass(GraphView view, Node type) {
    Map<Node, String> kept = new LinkedHashMap<>();
    days.forEach((fact, day) -> {
      if (view.data.contains(Quad.defaultGraphIRI, fact, TYPE, type)) {
        kept.put(fact, day);
      }
    });
    return new Gathering(kept, cut);
  }

  /** What has one of these for the value of a property instead of them: the events of participations. */
  Gathering through(GraphView view, Node property) {
    Map<Node, String> found = new LinkedHashMap<>();
    days.keySet().forEach(node -> view.subjects(property, node, MOST).forEach(fact -> found.computeIfAbsent(fact, one -> Days.of(view, one))));
    return sorted(found);
  }

  /** These and those of another. */
  Gathering and(Gathering other) {
    Map<Node, String> both = new LinkedHashMap<>(days);
    both.putAll(other.days);
    return sorted(both);
  }

  /** Those that are in another as well. */
  Gathering with(Gathering other) {
    Map<Node, String> kept = new LinkedHashMap<>(days);
    kept.keySet().retainAll(other.days.keySet());
    return new Gathering(kept, cut);
  }

  /** Those that are not in another. */
  Gathering without(Gathering other) {
    Map<Node, String> kept = new LinkedHashMap<>(days);
    kept.keySet().removeAll(other.days.keySet());
    return new Gathering(kept, cut);
  }

  Gathering none() {
    return new Gathering(Map.of(), false);
  }

  /** Values of a property, at most so many. */
  static List<Node> some(GraphView view, Node node, Node property, int most) {
    List<Node> values = new ArrayList<>();
    var quads = view.data.find(Quad.defaultGraphIRI, node, property, Node.ANY);
    while (quads.hasNext() && values.size() < most) {
      values.add(quads.next().getObject());
    }
    return values;
  }

  /** All facts, the latest first. */
  List<Node> all() {
    return new ArrayList<>(days.keySet());
  }

  /** The latest so many. */
  List<Node> latest(int most) {
    return days.keySet().stream().limit(most).toList();
  }

  String day(Node fact) {
    return days.getOrDefault(fact, "");
  }

  int size() {
    return days.size();
  }

  boolean isEmpty() {
    return days.isEmpty();
  }
}
