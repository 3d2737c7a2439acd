package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.OntologyLabels;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What there is to list: articles, events, and the entities that articles name; made once for each version of the store.
 *
 * @param events the latest first
 * @param articles the latest first
 * @param entities those in the most articles first
 * @param byNode all of them
 * @param counts by kind of item, and of facts
 * @param asOf the latest day of an article; empty if none tells
 */
record Catalogue(
    List<Item> events, List<Item> articles, List<Item> entities, Map<Node, Item> byNode, Map<String, Long> counts, String asOf) {
  static final List<String> KINDS = List.of("person", "country", "organisation", "office", "place", "topic", "event", "article");
  private static final Comparator<Item> LATEST = Comparator.comparing(Item::date).reversed().thenComparing(item -> item.node().getURI());

  /** Reads the data, within a transaction of the caller's. */
  static Catalogue read(DatasetGraph data, Iris iris, OntologyLabels ontology) {
    return new Reading(data, iris, ontology).catalogue();
  }

  private static final class Reading {
    private final DatasetGraph data;
    private final Iris iris;
    private final OntologyLabels ontology;
    private final Map<Node, Set<Node>> named = new HashMap<>();
    private final Map<Node, Set<Node>> articlesOf = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> topicsOf = new HashMap<>();
    private final Map<Node, List<Node>> countriesOf = new HashMap<>();
    private final Map<Set<Node>, String> textOf = new HashMap<>();

    Reading(DatasetGraph data, Iris iris, OntologyLabels ontology) {
      this.data = data;
      this.iris = iris;
      this.ontology = ontology;
    }

    Catalogue catalogue() {
      data.find(Quad.defaultGraphIRI, Node.ANY, MENTIONED_IN, Node.ANY).forEachRemaining(
          quad -> {
            named.computeIfAbsent(quad.getObject(), key -> new java.util.HashSet<>()).add(quad.getSubject());
            articlesOf.computeIfAbsent(quad.getSubject(), key -> new java.util.HashSet<>()).add(quad.getObject());
          });
      List<Item> events = subjects(C_EVENT).stream().map(this::event).sorted(LATEST).toList();
      List<Item> articles = subjects(C_ARTICLE).stream().map(this::article).sorted(LATEST).toList();
      Map<Node, String> years = new HashMap<>();
      articles.forEach(article -> article.years().forEach(year -> years.put(article.node(), year)));
      Map<Node, Integer> mentions = new HashMap<>();
      articlesOf.forEach((entity, all) -> mentions.put(entity, all.size()));
      List<Item> entities =
          articlesOf.keySet().stream().filter(node -> KINDS.contains(iris.folder(node))).map(node -> entity(node, years))
              .sorted(Comparator.comparing((Item item) -> -mentions.get(item.node())).thenComparing(item -> item.node().getURI())).toList();
      Map<String, Long> counts = new TreeMap<>();
      entities.forEach(item -> counts.merge(item.kind(), 1L, Long::sum));
      counts.put("event", (long) events.size());
      counts.put("article", (long) articles.size());
      counts.put("fact", subjects(C_FACT).stream().filter(node -> !node.getURI().contains("/holding/reference-")).count());
      Map<Node, Item> byNode = new HashMap<>();
      List.of(entities, events, articles).forEach(items -> items.forEach(item -> byNode.put(item.node(), item)));
      return new Catalogue(events, articles, entities, byNode, counts, articles.isEmpty() ? "" : articles.getFirst().date());
    }

    private Item event(Node event) {
      Set<Node> nodes = new java.util.HashSet<>();
      for (Node property : List.of(PARTICIPANT, PLACE, DESTINATION, TOPIC)) {
        nodes.addAll(objects(event, property));
      }
      for (Node participation : objects(event, PARTICIPATION)) {
        nodes.addAll(objects(participation, ON_BEHALF_OF));
        nodes.addAll(objects(participation, CAPACITY));
      }
      Set<Node> topics = Set.copyOf(objects(event, TOPIC));
      nodes.forEach(node -> topicsOf.computeIfAbsent(node, key -> new java.util.HashSet<>()).addAll(topics));
      String text = textOf.computeIfAbsent(Set.copyOf(objects(event, TYPE)), this::text);
      String date = first(event, DATE, YEAR, REPORTED);
      return new Item(event, "event", date, text, Set.copyOf(nodes), countries(nodes), year(date), topics);
    }

    /** The names of classes in all languages. */
    private String text(Set<Node> types) {
      StringBuilder text = new StringBuilder();
      for (Node type : types) {
        Messages.LANGUAGES.forEach(language -> text.append(' ').append(ontology.get(type, language)));
      }
      return text.toString().toLowerCase(Locale.ROOT);
    }

    private Item article(Node article) {
      Set<Node> nodes = Set.copyOf(named.getOrDefault(article, Set.of()));
      String date = first(article, DATE_PUBLISHED);
      Set<Node> topics = nodes.stream().filter(node -> iris.folder(node).equals("topic")).collect(java.util.stream.Collectors.toSet());
      return new Item(
          article, "article", date, first(article, HEADLINE).toLowerCase(Locale.ROOT), nodes, countries(nodes), year(date), topics);
    }

    private Item entity(Node entity, Map<Node, String> yearsOfArticles) {
      Set<String> years = new java.util.HashSet<>();
      articlesOf.get(entity).forEach(article -> years.add(yearsOfArticles.getOrDefault(article, "")));
      years.remove("");
      Set<Node> topics = Set.copyOf(topicsOf.getOrDefault(entity, Set.of()));
      return new Item(entity, iris.folder(entity), "", "", Set.of(entity), countries(Set.of(entity)), Set.copyOf(years), topics);
    }

    private Set<Node> countries(Set<Node> nodes) {
      Set<Node> countries = new java.util.HashSet<>();
      for (Node node : nodes) {
        countries.addAll(
            countriesOf.computeIfAbsent(node, one -> iris.folder(one).equals("country") ? List.of(one) : objects(one, COUNTRY)));
      }
      return Set.copyOf(countries);
    }

    private static Set<String> year(String date) {
      return date.length() < 4 ? Set.of() : Set.of(date.substring(0, 4));
    }

    private List<Node> subjects(Node type) {
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
}
