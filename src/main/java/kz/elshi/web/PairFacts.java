package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What the graph says of two countries beside their events. Statements and laws belong to a pair if an article on its events or relations has them. */
final class PairFacts {
  private static final int MOST_ARTICLES = 200;

  private final GraphView view;
  private final Set<Node> countries;
  private final Gathering ofPair;
  private final Gathering agreements;
  private final List<Node> beside = new ArrayList<>();

  PairFacts(GraphView view, Node pair, Node first, Node second, Gathering events) {
    this.view = view;
    this.countries = Set.of(first, second);
    this.ofPair = Gathering.of(view, pair, PAIR);
    this.agreements = Gathering.of(view, second, PARTY).with(Gathering.of(view, first, PARTY));
    Set<Node> articles = new LinkedHashSet<>();
    for (Gathering facts : List.of(events, ofPair)) {
      facts.all().stream().takeWhile(fact -> articles.size() < MOST_ARTICLES).forEach(fact -> articles.addAll(view.objects(fact, ASSERTED_IN)));
    }
    articles.stream().limit(MOST_ARTICLES).forEach(article -> beside.addAll(view.subjects(ASSERTED_IN, article, Gathering.MOST)));
  }

  private boolean is(Node fact, Node type) {
    return view.data.contains(Quad.defaultGraphIRI, fact, TYPE, type);
  }

  Gathering levels() {
    return ofPair.ofClass(view, C_RELATION_LEVEL);
  }

  Gathering cooperation() {
    return ofPair.ofClass(view, C_COOPERATION);
  }

  /** What somebody of either country said. */
  Gathering statements() {
    return among(C_STATEMENT, SPEAKER, COUNTRY);
  }

  /** Agreements of both, and laws of either. */
  Gathering documents() {
    Map<Node, String> days = new LinkedHashMap<>(agreements.days());
    days.putAll(among(C_LEGISLATION, JURISDICTION, null).days());
    return Gathering.sorted(days);
  }

  /** Facts of a class whose property, or a property of its value, is one of the countries. */
  private Gathering among(Node type, Node property, @org.jspecify.annotations.Nullable Node further) {
    Map<Node, String> days = new LinkedHashMap<>();
    for (Node fact : beside) {
      if (!days.containsKey(fact) && is(fact, type) && view.objects(fact, property).stream().anyMatch(value -> isOurs(value, further))) {
        days.put(fact, Days.first(view, fact));
      }
    }
    return Gathering.sorted(days);
  }

  private boolean isOurs(Node value, @org.jspecify.annotations.Nullable Node further) {
    return further == null ? countries.contains(value) : view.objects(value, further).stream().anyMatch(countries::contains);
  }
}
