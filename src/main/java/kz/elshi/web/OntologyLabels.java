package kz.elshi.web;

import java.util.HashMap;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Ontology;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Names of the ontology's terms in the languages of the pages. */
final class OntologyLabels {
  private final Map<String, String> labels = new HashMap<>();

  OntologyLabels(Home home) {
    Graph graph = Ontology.read(home);
    graph
        .find(Node.ANY, Vocabulary.LABEL, Node.ANY)
        .forEachRemaining(
            triple ->
                labels.put(
                    triple.getSubject() + " " + triple.getObject().getLiteralLanguage(),
                    triple.getObject().getLiteralLexicalForm()));
  }

  /** The name of a term, or the last part of its address. */
  String get(Node term, String language) {
    String label = labels.get(term + " " + language);
    return label != null ? label : term.getURI().replaceFirst("^.*[/#]", "");
  }

  boolean has(Node term) {
    return labels.containsKey(term + " en");
  }
}
