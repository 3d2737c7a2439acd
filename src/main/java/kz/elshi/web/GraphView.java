package kz.elshi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Look-ups in the graph for a page, inside one read transaction. */
final class GraphView {
  private static final String[] FALL_BACK = {"kk", "ru", "en"};

  final DatasetGraph data;
  final Iris iris;
  final String language;
  private final OntologyLabels ontology;

  GraphView(DatasetGraph data, Exchange exchange) {
    this.data = data;
    this.iris = exchange.iris();
    this.language = exchange.language;
    this.ontology = exchange.site.ontology();
  }

  List<Node> objects(Node graph, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    data.find(graph, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  List<Node> objects(Node subject, Node property) {
    return objects(Quad.defaultGraphIRI, subject, property);
  }

  List<Node> subjects(Node property, Node object, int most) {
    List<Node> subjects = new ArrayList<>();
    var quads = data.find(Quad.defaultGraphIRI, Node.ANY, property, object);
    while (quads.hasNext() && subjects.size() < most) {
      subjects.add(quads.next().getSubject());
    }
    return subjects;
  }

  @Nullable String value(Node graph, Node subject, Node property) {
    List<Node> objects = objects(graph, subject, property);
    return objects.isEmpty() ? null : objects.getFirst().getLiteralLexicalForm();
  }

  @Nullable String value(Node subject, Node property) {
    return value(Quad.defaultGraphIRI, subject, property);
  }

  boolean exists(Node node) {
    return data.contains(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY);
  }

  /** The literal that names a node: in the page's language, else in Kazakh, Russian, English, any; null if it has no name. */
  @Nullable Node name(Node node) {
    List<Node> labels = objects(node, Vocabulary.LABEL);
    labels.sort(java.util.Comparator.comparing(Node::getLiteralLexicalForm));
    for (String wanted : new String[] {language, FALL_BACK[0], FALL_BACK[1], FALL_BACK[2]}) {
      for (Node label : labels) {
        if (label.getLiteralLanguage().equals(wanted)) {
          return label;
        }
      }
    }
    return labels.isEmpty() ? null : labels.getFirst();
  }

  /** The headline of an article, with its language; the end of its address if it has none. */
  Node headline(Node article) {
    String headline = value(article, Vocabulary.HEADLINE);
    String tag = value(article, Vocabulary.IN_LANGUAGE);
    boolean none = headline == null || headline.isBlank();
    return NodeFactory.createLiteralLang(none ? article.getURI().replaceFirst("^.*/", "") : headline, none || tag == null ? "und" : tag);
  }

  /** Name of anything: of a term by the ontology, of an entity by the graph, else the end of its address. */
  String title(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    if (ontology.has(node)) {
      return ontology.get(node, language);
    }
    Node name = name(node);
    return name != null ? name.getLiteralLexicalForm() : node.getURI().replaceFirst("^.*[/#]", "");
  }

  String term(Node term) {
    return ontology.get(term, language);
  }

  /** Name of the most special class of a fact. */
  String kind(Node fact) {
    for (Node type : objects(fact, Vocabulary.TYPE)) {
      if (!type.equals(Vocabulary.C_FACT) && !type.equals(Vocabulary.C_EVENT)) {
        return term(type);
      }
    }
    return term(Vocabulary.C_FACT);
  }

  /** The last part of a term's address in lower case, as styles and addresses of pages have it: {@code happened}. */
  static String code(Node term) {
    return term.getURI().replaceFirst("^.*#", "").toLowerCase(Locale.ROOT);
  }

  /** The page of a node of ours; the address itself of anything else. */
  String address(Node node) {
    String uri = node.getURI();
    return uri.startsWith(iris.base()) ? "/page/" + uri.substring(iris.base().length()) : uri;
  }

  /** A link to a node, by its name, marked with the name's language. */
  Html link(Node node) {
    if (node.isLiteral() || ontology.has(node)) {
      return Html.text(title(node));
    }
    Node name = name(node);
    String lang = name == null || name.getLiteralLanguage().isEmpty() ? "" : name.getLiteralLanguage();
    return lang.isEmpty() || lang.equals(language)
        ? Html.link(address(node), title(node))
        : Html.el("a", Html.attr("href", address(node)), Html.attr("lang", lang), title(node));
  }
}
