package kz.elshi.bench.peers;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a store tells of, by kind, the most frequent first: what parameters are drawn from. */
final class Occurrences {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Map<String, List<String>> known = new HashMap<>();

  /** {@code dataset} must be in a transaction. */
  Occurrences(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  /** The things of a kind that {@code questions.tsv} names, as values of a parameter. */
  List<String> of(String kind) {
    return known.computeIfAbsent(kind, this::count);
  }

  private List<String> count(String kind) {
    return switch (kind) {
      case "person" -> objects(in("person"), PARTICIPANT);
      case "speaker" -> objects(in("person"), SPEAKER);
      case "country" -> objects(in("country"), ON_BEHALF_OF);
      case "pair" -> objects(in("pair"), EVENT_PAIR);
      case "office" -> objects(in("office"), OFFICE);
      case "thing" -> objects(node -> true, PLACE, TOPIC, PARTICIPANT);
      case "article" -> objects(in("article"), ASSERTED_IN);
      case "event" -> tally(Quad::getSubject, in("event"), Node::getURI, ASSERTED_IN);
      case "fact" -> tally(Quad::getSubject, node -> true, Node::getURI, ASSERTED_IN);
      case "year" -> tally(Quad::getObject, node -> true, node -> start(node, YEAR), DATE);
      case "month" -> tally(Quad::getObject, node -> node.getLiteralLexicalForm().length() >= MONTH, node -> start(node, MONTH), DATE);
      default -> throw new IllegalArgumentException("questions.tsv: nothing is known of the kind " + kind);
    };
  }

  private Predicate<Node> in(String folder) {
    return node -> iris.folder(node).equals(folder);
  }

  private static String start(Node literal, int length) {
    String text = literal.getLiteralLexicalForm();
    return text.substring(0, Math.min(length, text.length()));
  }

  private List<String> objects(Predicate<Node> wanted, Node... properties) {
    return tally(Quad::getObject, wanted, Node::getURI, properties);
  }

  private List<String> tally(Function<Quad, Node> part, Predicate<Node> wanted, Function<Node, String> value, Node... properties) {
    Map<String, Integer> counts = new HashMap<>();
    for (Node property : properties) {
      dataset.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY).forEachRemaining(quad -> {
        Node node = part.apply(quad);
        if (wanted.test(node)) {
          counts.merge(value.apply(node), 1, Integer::sum);
        }
      });
    }
    Comparator<Map.Entry<String, Integer>> frequent = Map.Entry.comparingByValue(Comparator.reverseOrder());
    return counts.entrySet().stream().sorted(frequent.thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
  }
}
