package kz.elshi.rdf;

import java.util.HashMap;
import java.util.Map;
import kz.elshi.knowledge.Home;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Names of the ontology's terms in the languages of the pages. */
public final class OntologyLabels {
  private final Map<String, String> labels = new HashMap<>();

  /**
   * Reads the ontology.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing or broken
   */
  public OntologyLabels(Home home) {
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
  public String get(Node term, String language) {
    String label = labels.get(term + " " + language);
    return label != null ? label : term.getURI().replaceFirst("^.*[/#]", "");
  }

  /** Whether the ontology names a term. */
  public boolean has(Node term) {
    return labels.containsKey(term + " en");
  }
}
