package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.OntologyLabels;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads events and articles as items of lists, within one read transaction. */
final class ItemReader {
  private final DatasetGraph data;
  private final Iris iris;
  private final OntologyLabels ontology;
  private final Map<Node, List<Node>> countriesOf = new HashMap<>();
  private final Map<Set<Node>, String> textOf = new HashMap<>();

  ItemReader(DatasetGraph data, Iris iris, OntologyLabels ontology) {
    this.data = data;
    this.iris = iris;
    this.ontology = ontology;
  }

  Item event(Node event) {
    Set<Node> nodes = new HashSet<>();
    for (Node property : List.of(PARTICIPANT, PLACE, DESTINATION, TOPIC)) {
      nodes.addAll(objects(event, property));
    }
    for (Node participation : objects(event, PARTICIPATION)) {
      nodes.addAll(objects(participation, ON_BEHALF_OF));
      nodes.addAll(objects(participation, CAPACITY));
    }
    String text = textOf.computeIfAbsent(Set.copyOf(objects(event, TYPE)), this::text);
    String date = first(event, DATE, YEAR, REPORTED);
    return new Item(event, "event", date, text, Set.copyOf(nodes), countries(nodes), year(date), Set.copyOf(objects(event, TOPIC)));
  }

  /** The names of classes in all languages. */
  private String text(Set<Node> types) {
    StringBuilder text = new StringBuilder();
    for (Node type : types) {
      Messages.LANGUAGES.forEach(language -> text.append(' ').append(ontology.get(type, language)));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** All articles, with one pass over what they name. */
  List<Item> articles() {
    Map<Node, Set<Node>> named = new HashMap<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, MENTIONED_IN, Node.ANY)
        .forEachRemaining(quad -> named.computeIfAbsent(quad.getObject(), key -> new HashSet<>()).add(quad.getSubject()));
    return subjects(C_ARTICLE).stream().map(article -> article(article, named.getOrDefault(article, Set.of()))).toList();
  }

  Item article(Node article) {
    Set<Node> named = new HashSet<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, MENTIONED_IN, article).forEachRemaining(quad -> named.add(quad.getSubject()));
    return article(article, named);
  }

  private Item article(Node article, Set<Node> named) {
    String date = first(article, DATE_PUBLISHED);
    Set<Node> topics = named.stream().filter(node -> iris.folder(node).equals("topic")).collect(Collectors.toUnmodifiableSet());
    return new Item(
        article, "article", date, first(article, HEADLINE).toLowerCase(Locale.ROOT), Set.copyOf(named), countries(named), year(date), topics);
  }

  Set<Node> countries(Set<Node> nodes) {
    Set<Node> countries = new HashSet<>();
    for (Node node : nodes) {
      countries.addAll(countriesOf.computeIfAbsent(node, one -> iris.folder(one).equals("country") ? List.of(one) : objects(one, COUNTRY)));
    }
    return Set.copyOf(countries);
  }

  String folder(Node node) {
    return iris.folder(node);
  }

  boolean is(Node node, Node type) {
    return data.contains(Quad.defaultGraphIRI, node, TYPE, type);
  }

  private static Set<String> year(String date) {
    return date.length() < 4 ? Set.of() : Set.of(date.substring(0, 4));
  }

  List<Node> subjects(Node type) {
    List<Node> subjects = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, TYPE, type).forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  private String first(Node subject, Node... properties) {
    for (Node property : properties) {
      List<Node> objects = objects(subject, property);
      if (!objects.isEmpty()) {
        return objects.getFirst().getLiteralLexicalForm();
      }
    }
    return "";
  }
}
