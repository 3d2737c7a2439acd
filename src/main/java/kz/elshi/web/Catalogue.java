package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.C_ARTICLE;
import static kz.elshi.rdf.Vocabulary.C_EVENT;
import static kz.elshi.rdf.Vocabulary.C_FACT;
import static kz.elshi.rdf.Vocabulary.COUNTRY;
import static kz.elshi.rdf.Vocabulary.MENTIONED_IN;
import static kz.elshi.rdf.Vocabulary.TYPE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.store.GraphChange;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

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
  private static final String FACT = "fact";
  private static final Comparator<Item> LATEST = Comparator.comparing(Item::date).reversed().thenComparing(item -> item.node().getURI());

  /** Reads the data, within a transaction of the caller's. */
  static Catalogue read(DatasetGraph data, Iris iris, OntologyLabels ontology) {
    ItemReader reader = new ItemReader(data, iris, ontology);
    List<Item> events = new ArrayList<>(reader.subjects(C_EVENT).stream().map(reader::event).toList());
    List<Item> articles = new ArrayList<>(reader.articles());
    return of(reader, events, articles, reader.subjects(C_FACT).stream().filter(Catalogue::isOfArticles).count(), Map.of());
  }

  /**
   * That of a later version: only events and articles that have changed are read.
   *
   * @param data the later version, within a transaction of the caller's
   */
  Catalogue after(GraphChange change, DatasetGraph data, Iris iris, OntologyLabels ontology) {
    ItemReader reader = new ItemReader(data, iris, ontology);
    Set<Node> touched = change.subjects();
    Set<Node> moved = new HashSet<>();
    long facts = counts.getOrDefault(FACT, 0L) + facts(change.came()) - facts(change.gone());
    change.both().forEach(triples -> triples.forEach(triple -> {
      if (triple.predicateMatches(MENTIONED_IN)) {
        touched.add(triple.getObject());
      } else if (triple.predicateMatches(COUNTRY)) {
        moved.add(triple.getSubject());
      }
    }));
    List<Item> newEvents = renewed(events, touched, moved);
    List<Item> newArticles = renewed(articles, touched, moved);
    touched.stream().filter(node -> reader.is(node, C_EVENT)).map(reader::event).forEach(newEvents::add);
    touched.stream().filter(node -> reader.is(node, C_ARTICLE)).map(reader::article).forEach(newArticles::add);
    Map<Node, Item> former = new HashMap<>();
    entities.stream().filter(item -> !touched.contains(item.node())).forEach(item -> former.put(item.node(), item));
    return of(reader, newEvents, newArticles, facts, former);
  }

  /** Items that are not touched; those of entities whose country has changed are touched from now on. */
  private static List<Item> renewed(List<Item> items, Set<Node> touched, Set<Node> moved) {
    List<Item> kept = new ArrayList<>(items.size());
    for (Item item : items) {
      if (!moved.isEmpty() && item.nodes().stream().anyMatch(moved::contains)) {
        touched.add(item.node());
      }
      if (!touched.contains(item.node())) {
        kept.add(item);
      }
    }
    return kept;
  }

  private static long facts(Collection<Triple> triples) {
    return triples.stream().filter(triple -> triple.predicateMatches(TYPE) && triple.objectMatches(C_FACT) && isOfArticles(triple.getSubject())).count();
  }

  private static boolean isOfArticles(Node fact) {
    return !fact.getURI().contains("/holding/reference-");
  }

  private static Catalogue of(ItemReader reader, List<Item> events, List<Item> articles, long facts, Map<Node, Item> former) {
    events.sort(LATEST);
    articles.sort(LATEST);
    List<Item> entities = Named.entities(reader, events, articles, former);
    Map<String, Long> counts = new TreeMap<>();
    entities.forEach(item -> counts.merge(item.kind(), 1L, Long::sum));
    counts.put("event", (long) events.size());
    counts.put("article", (long) articles.size());
    counts.put(FACT, facts);
    Map<Node, Item> byNode = new HashMap<>();
    List.of(entities, events, articles).forEach(items -> items.forEach(item -> byNode.put(item.node(), item)));
    return new Catalogue(
        List.copyOf(events), List.copyOf(articles), entities, byNode, counts, articles.isEmpty() ? "" : articles.getFirst().date());
  }

  /** An entity that articles name, while they are counted. */
  private static final class Named {
    private int articles;
    private final Set<String> years = new HashSet<>();
    private final Set<Node> topics = new HashSet<>();

    /** The entities that articles name, those in the most articles first. Countries of those that are known already are not read again. */
    static List<Item> entities(ItemReader reader, List<Item> events, List<Item> articles, Map<Node, Item> former) {
      Map<Node, Named> named = new HashMap<>();
      for (Item article : articles) {
        for (Node node : article.nodes()) {
          Named one = named.computeIfAbsent(node, key -> new Named());
          one.articles++;
          one.years.addAll(article.years());
        }
      }
      for (Item event : events) {
        for (Node node : event.topics().isEmpty() ? Set.<Node>of() : event.nodes()) {
          Named one = named.get(node);
          if (one != null) {
            one.topics.addAll(event.topics());
          }
        }
      }
      return named.keySet().stream().filter(node -> KINDS.contains(reader.folder(node)))
          .sorted(Comparator.comparing((Node node) -> -named.get(node).articles).thenComparing(Node::getURI))
          .map(node -> named.get(node).item(reader, node, former.get(node))).toList();
    }

    private Item item(ItemReader reader, Node node, @org.jspecify.annotations.Nullable Item former) {
      if (former != null && former.years().equals(years) && former.topics().equals(topics)) {
        return former;
      }
      Set<Node> countries = former != null ? former.countries() : reader.countries(Set.of(node));
      return new Item(node, reader.folder(node), "", "", Set.of(node), countries, Set.copyOf(years), Set.copyOf(topics));
    }
  }
}
