package kz.elshi.query;

import java.time.DateTimeException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.elshi.knowledge.Slug;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Makes nodes of what a user gives for parameters. Values never become part of the query's text. */
final class ParameterReader {
  private static final int MOST_NAMED = 5;

  private final Iris iris;
  private final DatasetGraph dataset;

  /** {@code dataset} must be in a transaction while names of people are looked up. */
  ParameterReader(Iris iris, DatasetGraph dataset) {
    this.iris = iris;
    this.dataset = dataset;
  }

  /**
   * The node of a value; an empty string for an optional one that is not given.
   *
   * @throws QueryException if a required value is missing or a value is not of the type
   */
  Node node(Parameter parameter, String value) {
    if (value.isBlank()) {
      if (parameter.required()) {
        throw bad(parameter, "is missing");
      }
      return Literals.string("");
    }
    String text = value.strip();
    return switch (parameter.type()) {
      case PERSON -> person(parameter, text);
      case COUNTRY -> country(parameter, text);
      case PAIR -> pair(parameter, text);
      case ARTICLE -> isIri(text) ? iri(parameter, text) : iris.article(text.replaceFirst("^article/", ""));
      case IRI -> isIri(text) ? iri(parameter, text) : iri(parameter, iris.base() + text);
      case YEAR -> year(parameter, text);
      case DATE -> date(parameter, text);
      case STRING -> Literals.string(text);
    };
  }

  private static QueryException bad(Parameter parameter, String what) {
    return new QueryException(
        QueryException.Kind.BAD_PARAMETER,
        "the parameter " + parameter.name() + " (" + parameter.type().name().toLowerCase(Locale.ROOT) + ") " + what + ", e.g. --param "
            + parameter.name() + "=" + parameter.example());
  }

  private static boolean isIri(String text) {
    return text.matches("https?://.+");
  }

  private static Node iri(Parameter parameter, String text) {
    if (text.chars().anyMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0)) {
      throw bad(parameter, "is no address: " + text);
    }
    return NodeFactory.createURI(text);
  }

  private Node country(Parameter parameter, String text) {
    if (isIri(text)) {
      return iri(parameter, text);
    }
    String iso = text.replaceFirst("^country/", "").toUpperCase(Locale.ROOT);
    if (!iso.matches("[A-Z]{2}")) {
      throw bad(parameter, "is no ISO code of a country: " + text);
    }
    return iris.country(iso);
  }

  private Node pair(Parameter parameter, String text) {
    String[] codes = text.replaceFirst("^.*pair/", "").toUpperCase(Locale.ROOT).split("[-/–]");
    if (codes.length != 2 || !codes[0].matches("[A-Z]{2}") || !codes[1].matches("[A-Z]{2}")) {
      throw bad(parameter, "is no pair of ISO codes: " + text);
    }
    return iris.pair(codes[0], codes[1]);
  }

  private static Node year(Parameter parameter, String text) {
    if (!text.matches("\\d{4}")) {
      throw bad(parameter, "is no year: " + text);
    }
    return Literals.string(text);
  }

  private static Node date(Parameter parameter, String text) {
    try {
      return Literals.string(PartialDate.parse(text).toString());
    } catch (DateTimeException | NumberFormatException e) {
      throw bad(parameter, "is no ISO date: " + text);
    }
  }

  private Node person(Parameter parameter, String text) {
    if (isIri(text)) {
      return iri(parameter, text);
    }
    Node byKey = iris.of("person", text.replaceFirst("^person/", ""));
    if (dataset.contains(Quad.defaultGraphIRI, byKey, Vocabulary.TYPE, Vocabulary.C_PERSON)) {
      return byKey;
    }
    TreeMap<String, Node> found = byName(text);
    if (found.size() == 1) {
      return found.firstEntry().getValue();
    }
    Set<String> names = new TreeSet<>(found.keySet());
    throw bad(
        parameter,
        found.isEmpty()
            ? "fits nobody: " + text
            : "fits several people: " + String.join(", ", names.stream().limit(MOST_NAMED).toList()));
  }

  /** People one of whose names is, or contains as words, the text; spellings in Kazakh, Russian and Latin letters meet. */
  private TreeMap<String, Node> byName(String text) {
    String slug = "-" + Slug.of(text) + "-";
    TreeMap<String, Node> exact = new TreeMap<>();
    TreeMap<String, Node> partial = new TreeMap<>();
    for (Node property : new Node[] {Vocabulary.LABEL, Vocabulary.ALT_LABEL}) {
      Iterator<Quad> quads = dataset.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        if (quad.getSubject().getURI().startsWith(iris.base() + "person/")) {
          String name = "-" + Slug.of(quad.getObject().getLiteralLexicalForm()) + "-";
          String key = quad.getSubject().getURI().substring((iris.base() + "person/").length());
          if (name.equals(slug)) {
            exact.put(key, quad.getSubject());
          } else if (name.contains(slug)) {
            partial.put(key, quad.getSubject());
          }
        }
      }
    }
    return exact.isEmpty() ? partial : exact;
  }
}
