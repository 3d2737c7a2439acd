package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.claim.Event;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Edges of the default graph that follow from a fact, read from the default graph itself. */
final class Edges {
  /** The derived properties. */
  static final Set<Node> PROPERTIES = Set.of(MET, VISITED, HELD_OFFICE, COUNTERPART, EVENT_PAIR, MENTIONED_IN, REPORTED, PART_OF, OUTLET_COUNT);

  private static final Set<Node> OF_SUBJECT = Set.of(EVENT_PAIR, REPORTED, PART_OF, OUTLET_COUNT);

  private static final Set<Node> TALKS =
      Set.of(
          Concepts.eventClass(Event.Type.MEETING),
          Concepts.eventClass(Event.Type.NEGOTIATION),
          Concepts.eventClass(Event.Type.CALL));
  private static final Node VISIT = Concepts.eventClass(Event.Type.VISIT);
  private static final Node HAPPENED = Concepts.of(Event.Status.HAPPENED);

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Programme programme;
  private final OutletCount outlets;

  Edges(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.programme = new Programme(dataset, iris);
    this.outlets = new OutletCount(dataset, iris);
  }

  /** The edges that one subject gives: an event, an office holding, an article; none for anything else. */
  Set<Triple> of(Node subject) {
    Set<Triple> edges = new LinkedHashSet<>();
    List<Node> types = objects(subject, TYPE);
    if (types.contains(C_EVENT)) {
      ofEvent(subject, types, edges);
    } else if (types.contains(C_OFFICE_HOLDING)) {
      for (Node holder : objects(subject, HOLDER)) {
        objects(subject, OFFICE).forEach(office -> edges.add(Triple.create(holder, HELD_OFFICE, office)));
      }
    } else if (types.contains(C_ARTICLE)) {
      objects(subject, MENTIONS).forEach(entity -> edges.add(Triple.create(entity, MENTIONED_IN, subject)));
    }
    return edges;
  }

  private void ofEvent(Node event, List<Node> types, Set<Triple> edges) {
    objects(event, ASSERTED_IN).stream()
        .flatMap(article -> objects(article, DATE_PUBLISHED).stream())
        .min(Comparator.comparing(Node::getLiteralLexicalForm))
        .ifPresent(day -> edges.add(Triple.create(event, REPORTED, day)));
    edges.add(outlets.of(event));
    List<Node> countries = countries(event);
    List<String> pairs = new ArrayList<>();
    for (Node a : countries) {
      for (Node b : countries) {
        if (iso(a).compareTo(iso(b)) < 0) {
          pairs.add(iso(a) + "-" + iso(b));
          edges.add(Triple.create(event, EVENT_PAIR, iris.pair(iso(a), iso(b))));
        }
      }
    }
    edges.addAll(programme.of(event, pairs));
    if (!objects(event, STATUS).contains(HAPPENED)) {
      return;
    }
    for (Node a : countries) {
      countries.stream().filter(b -> !a.equals(b)).forEach(b -> edges.add(Triple.create(a, COUNTERPART, b)));
    }
    List<Node> people = objects(event, PARTICIPANT).stream().filter(Edges::isPerson).toList();
    boolean together = types.stream().anyMatch(TALKS::contains);
    for (Node a : together ? people : List.<Node>of()) {
      people.stream().filter(b -> !a.equals(b) && !isSameSide(event, a, b)).forEach(b -> edges.add(Triple.create(a, MET, b)));
    }
    if (types.contains(VISIT)) {
      visits(event, edges);
    }
  }

  /** Two who receive somebody together did not meet each other there, nor did two who were received. */
  private boolean isSameSide(Node event, Node a, Node b) {
    Node plain = Concepts.of(Event.Role.PARTICIPANT);
    Set<Node> roles = roles(event, a);
    roles.retainAll(roles(event, b));
    return !roles.isEmpty() && !roles.contains(plain);
  }

  private Set<Node> roles(Node event, Node actor) {
    Set<Node> roles = new HashSet<>();
    objects(event, PARTICIPATION).stream().filter(part -> objects(part, ACTOR).contains(actor)).forEach(part -> roles.addAll(objects(part, ROLE)));
    return roles;
  }

  private void visits(Node event, Set<Triple> edges) {
    Node visitor = Concepts.of(Event.Role.VISITOR);
    for (Node part : objects(event, PARTICIPATION)) {
      if (objects(part, ROLE).contains(visitor)) {
        for (Node actor : objects(part, ACTOR)) {
          if (isPerson(actor)) {
            objects(event, DESTINATION).forEach(country -> edges.add(Triple.create(actor, VISITED, country)));
          }
        }
      }
    }
  }

  private List<Node> countries(Node event) {
    Set<Node> countries = new LinkedHashSet<>();
    for (Node part : objects(event, PARTICIPATION)) {
      countries.addAll(objects(part, ON_BEHALF_OF));
    }
    countries.addAll(objects(event, DESTINATION));
    return new ArrayList<>(countries);
  }

  private static boolean isPerson(Node node) {
    return node.getURI().contains("/person/");
  }

  private static String iso(Node country) {
    return country.getURI().substring(country.getURI().lastIndexOf('/') + 1);
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(Quad.defaultGraphIRI, subject, property, Node.ANY);
    quads.forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  /** Whether any fact left in the default graph still gives an edge. */
  boolean isSupported(Triple edge) {
    for (Node subject : candidates(edge)) {
      if (of(subject).contains(edge)) {
        return true;
      }
    }
    return false;
  }

  /** Facts that could give an edge: those of its subject, or of the countries' representatives. */
  private List<Node> candidates(Triple edge) {
    Node property = edge.getPredicate();
    if (OF_SUBJECT.contains(property)) {
      return List.of(edge.getSubject());
    }
    if (property.equals(MENTIONED_IN)) {
      return List.of(edge.getObject());
    }
    if (property.equals(HELD_OFFICE)) {
      return subjects(HOLDER, edge.getSubject());
    }
    if (property.equals(COUNTERPART)) {
      return subjects(EVENT_PAIR, iris.pair(iso(edge.getSubject()), iso(edge.getObject())));
    }
    return subjects(PARTICIPANT, edge.getSubject());
  }

  private List<Node> subjects(Node property, Node object) {
    List<Node> subjects = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(Quad.defaultGraphIRI, Node.ANY, property, object);
    quads.forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }
}
