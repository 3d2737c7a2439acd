package kz.elshi.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.elshi.knowledge.Home;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Names of the ontology's terms in the languages of the pages. */
public final class OntologyLabels {
  private final Map<String, String> labels = new HashMap<>();
  private final List<Node> classes;
  private final List<Node> properties;

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
    classes = own(graph, OWL.Class.asNode(), RDFS.Class.asNode());
    properties = own(graph, OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode(), RDF.Property.asNode());
  }

  private static List<Node> own(Graph graph, Node... types) {
    TreeMap<String, Node> terms = new TreeMap<>();
    for (Node type : types) {
      graph.find(Node.ANY, RDF.type.asNode(), type).forEachRemaining(
          triple -> {
            if (triple.getSubject().isURI() && triple.getSubject().getURI().startsWith(Vocabulary.NAMESPACE)) {
              terms.put(triple.getSubject().getURI(), triple.getSubject());
            }
          });
    }
    return List.copyOf(terms.values());
  }

  /** The classes of the ontology's own, by address. */
  public List<Node> classes() {
    return classes;
  }

  /** The properties of the ontology's own, by address. */
  public List<Node> properties() {
    return properties;
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
