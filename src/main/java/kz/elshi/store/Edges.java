package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.elshi.claim.Event;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/** Edges of the default graph that follow from a fact, read from the default graph itself. */
final class Edges {
  /** The derived properties. */
  static final Set<Node> PROPERTIES = Set.of(MET, VISITED, HELD_OFFICE, COUNTERPART, EVENT_PAIR, MENTIONED_IN, REPORTED, IN_YEAR, PART_OF, OUTLET_COUNT);

  private static final Set<Node> OF_SUBJECT = Set.of(EVENT_PAIR, REPORTED, IN_YEAR, PART_OF, OUTLET_COUNT);

  private static final Set<Node> TALKS =
      Set.of(
          Concepts.eventClass(Event.Type.MEETING),
          Concepts.eventClass(Event.Type.NEGOTIATION),
          Concepts.eventClass(Event.Type.CALL));
  private static final Node VISIT = Concepts.eventClass(Event.Type.VISIT);
  private static final Node HAPPENED = Concepts.of(Event.Status.HAPPENED);

  private final Statements says;
  private final Iris iris;
  private final Programme programme;
  private final OutletCount outlets;

  Edges(DatasetGraph dataset, Iris iris) {
    this.says = new Statements(dataset);
    this.iris = iris;
    this.programme = new Programme(dataset, iris);
    this.outlets = new OutletCount(dataset, iris);
  }

  /** The edges that one subject gives: an event, an office holding, an article; none for anything else. */
  Set<Triple> of(Node subject) {
    Set<Triple> edges = new LinkedHashSet<>();
    List<Node> types = says.objects(subject, TYPE);
    if (types.contains(C_EVENT)) {
      ofEvent(subject, types, edges);
    } else if (types.contains(C_OFFICE_HOLDING)) {
      for (Node holder : says.objects(subject, HOLDER)) {
        says.objects(subject, OFFICE).forEach(office -> edges.add(Triple.create(holder, HELD_OFFICE, office)));
      }
    } else if (types.contains(C_ARTICLE)) {
      says.objects(subject, MENTIONS).forEach(entity -> edges.add(Triple.create(entity, MENTIONED_IN, subject)));
    }
    return edges;
  }

  private void ofEvent(Node event, List<Node> types, Set<Triple> edges) {
    List<Node> dates = says.objects(event, DATE);
    Optional<Node> reported =
        says.objects(event, ASSERTED_IN).stream().flatMap(article -> says.objects(article, DATE_PUBLISHED).stream()).min(Comparator.comparing(Node::getLiteralLexicalForm));
    reported.ifPresent(day -> edges.add(Triple.create(event, REPORTED, day)));
    for (Node date : dates.isEmpty() ? reported.stream().toList() : dates) {
      edges.add(Triple.create(event, IN_YEAR, Literals.year(PartialDate.parse(date.getLiteralLexicalForm()).year())));
    }
    edges.add(outlets.of(event));
    List<Node> countries = countries(event);
    List<String> pairs = new ArrayList<>();
    for (Node a : countries) {
      for (Node b : countries) {
        if (Iris.lastSegment(a).compareTo(Iris.lastSegment(b)) < 0) {
          pairs.add(Iris.lastSegment(a) + "-" + Iris.lastSegment(b));
          edges.add(Triple.create(event, EVENT_PAIR, iris.pair(Iris.lastSegment(a), Iris.lastSegment(b))));
        }
      }
    }
    edges.addAll(programme.of(event, pairs));
    if (!says.objects(event, STATUS).contains(HAPPENED)) {
      return;
    }
    for (Node a : countries) {
      countries.stream().filter(b -> !a.equals(b)).forEach(b -> edges.add(Triple.create(a, COUNTERPART, b)));
    }
    List<Node> people = says.objects(event, PARTICIPANT).stream().filter(Edges::isPerson).toList();
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
    says.objects(event, PARTICIPATION).stream().filter(part -> says.objects(part, ACTOR).contains(actor)).forEach(part -> roles.addAll(says.objects(part, ROLE)));
    return roles;
  }

  private void visits(Node event, Set<Triple> edges) {
    Node visitor = Concepts.of(Event.Role.VISITOR);
    for (Node part : says.objects(event, PARTICIPATION)) {
      if (says.objects(part, ROLE).contains(visitor)) {
        for (Node actor : says.objects(part, ACTOR)) {
          if (isPerson(actor)) {
            says.objects(event, DESTINATION).forEach(country -> edges.add(Triple.create(actor, VISITED, country)));
          }
        }
      }
    }
  }

  private List<Node> countries(Node event) {
    Set<Node> countries = new LinkedHashSet<>();
    for (Node part : says.objects(event, PARTICIPATION)) {
      countries.addAll(says.objects(part, ON_BEHALF_OF));
    }
    countries.addAll(says.objects(event, DESTINATION));
    return new ArrayList<>(countries);
  }

  private static boolean isPerson(Node node) {
    return node.getURI().contains("/person/");
  }

  /** Whether any fact left in the default graph still gives an edge. */
  boolean isSupported(Triple edge) {
    Node subject = edge.getSubject();
    Node property = edge.getPredicate();
    Node object = edge.getObject();
    if (OF_SUBJECT.contains(property)) {
      return gives(subject, edge);
    }
    if (property.equals(MENTIONED_IN)) {
      return gives(object, edge);
    }
    if (property.equals(COUNTERPART)) {
      return says.shared(EVENT_PAIR, iris.pair(Iris.lastSegment(subject), Iris.lastSegment(object)), STATUS, HAPPENED, event -> gives(event, edge));
    }
    if (property.equals(HELD_OFFICE)) {
      return says.shared(HOLDER, subject, OFFICE, object, holding -> gives(holding, edge));
    }
    return says.shared(PARTICIPANT, subject, property.equals(MET) ? PARTICIPANT : DESTINATION, object, event -> gives(event, edge));
  }

  private boolean gives(Node fact, Triple edge) {
    return of(fact).contains(edge);
  }
}
