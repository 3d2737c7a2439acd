package kz.elshi.cli;

import static kz.elshi.rdf.Vocabulary.*;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Prints what {@code elshi link} found out about entities: the item, or the candidates. */
final class LookUps {
  private final DatasetGraph data;
  private final Iris iris;
  private final PrintStream out;

  LookUps(DatasetGraph data, Iris iris, PrintStream out) {
    this.data = data;
    this.iris = iris;
    this.out = out;
  }

  void print(Node entity) {
    String name = entity.getURI().substring(iris.base().length());
    Node link = iris.wikidataLink(entity);
    for (Node source : objects(link, LINK_SOURCE)) {
      boolean linked = !objects(entity, SAME_AS).isEmpty();
      out.println("  looked up " + name + " in " + source.getLiteralLexicalForm() + (linked ? "" : ": " + reasons(link)));
      objects(link, CANDIDATE).stream().sorted(Comparator.comparingInt(this::rank)).forEach(candidate -> {
        Node item = objects(candidate, ITEM).getFirst();
        boolean same = objects(entity, SAME_AS).contains(item);
        String score = objects(candidate, LINK_SCORE).getFirst().getLiteralLexicalForm();
        out.println("    " + (same ? "= " : "? ") + "wd:" + item.getURI().substring(WIKIDATA.length()) + "  " + score + "  " + reasons(candidate));
      });
    }
  }

  private int rank(Node candidate) {
    return Integer.parseInt(objects(candidate, RANK).getFirst().getLiteralLexicalForm());
  }

  private String reasons(Node node) {
    return String.join("; ", new TreeSet<>(objects(node, LINK_REASON).stream().map(Node::getLiteralLexicalForm).toList()));
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    data.find(iris.wikidataGraph(), subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }
}
