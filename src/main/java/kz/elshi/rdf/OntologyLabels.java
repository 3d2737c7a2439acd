package kz.elshi.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.elshi.knowledge.Home;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Names of the ontology's terms in the languages of the pages. */
public final class OntologyLabels {
  private static final String CLASSES = "classes";

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Node> coded = new HashMap<>();
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
    classes.forEach(one -> coded.put(CLASSES + " " + local(one).toLowerCase(Locale.ROOT), one));
    graph.find(Node.ANY, SKOS.notation.asNode(), Node.ANY).forEachRemaining(
        notation ->
            graph.find(notation.getSubject(), SKOS.inScheme.asNode(), Node.ANY).forEachRemaining(
                scheme -> coded.put(local(scheme.getObject()) + " " + notation.getObject().getLiteralLexicalForm(), notation.getSubject())));
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

  private static String local(Node term) {
    return term.getURI().replaceFirst("^.*[/#]", "");
  }

  /**
   * The term of a code: a concept by its notation, or a class by its name in any case.
   *
   * @param schemes where to look, in turn: last parts of the addresses of concept schemes, or {@code classes}
   * @return null if none of them has the code
   */
  public @Nullable Node ofCode(List<String> schemes, String code) {
    for (String scheme : schemes) {
      Node term = coded.get(scheme + " " + (scheme.equals(CLASSES) ? code.toLowerCase(Locale.ROOT) : code));
      if (term != null) {
        return term;
      }
    }
    return null;
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
    return label != null ? label : local(term);
  }

  /** Whether the ontology names a term. */
  public boolean has(Node term) {
    return labels.containsKey(term + " en");
  }
}
