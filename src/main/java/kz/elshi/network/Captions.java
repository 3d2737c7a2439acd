package kz.elshi.network;

import java.util.Comparator;
import java.util.List;
import java.util.ArrayList;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Names of nodes in a language, else in Kazakh, Russian, English, any; the end of the address if there is none.
 *
 * @param data in a read transaction
 */
public record Captions(DatasetGraph data, String language) {
  public String of(Node node) {
    List<Node> labels = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, node, Vocabulary.LABEL, Node.ANY).forEachRemaining(quad -> labels.add(quad.getObject()));
    labels.sort(Comparator.comparing(Node::getLiteralLexicalForm));
    for (String wanted : List.of(language, "kk", "ru", "en")) {
      for (Node label : labels) {
        if (label.getLiteralLanguage().equals(wanted)) {
          return label.getLiteralLexicalForm();
        }
      }
    }
    return labels.isEmpty() ? node.getURI().replaceFirst("^.*[/#]", "") : labels.getFirst().getLiteralLexicalForm();
  }
}
