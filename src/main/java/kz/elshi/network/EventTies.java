package kz.elshi.network;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Event;
import kz.elshi.rdf.Concepts;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** The ties of one event that happened, or of one office held. */
final class EventTies {
  private static final Node HAPPENED = Concepts.of(Event.Status.HAPPENED);
  private static final Node VISITOR = Concepts.of(Event.Role.VISITOR);
  /** Two who receive somebody together did not meet each other there, nor did two who were received. */
  private static final Set<Node> SIDES =
      Set.of(VISITOR, Concepts.of(Event.Role.HOST), Concepts.of(Event.Role.SENDER), Concepts.of(Event.Role.RECIPIENT));
  private static final Map<Node, String> KINDS = kinds();

  private final DatasetGraph data;

  EventTies(DatasetGraph data) {
    this.data = data;
  }

  private static Map<Node, String> kinds() {
    Map<Node, String> kinds = new HashMap<>();
    for (Event.Type type : Event.Type.values()) {
      kinds.put(Concepts.eventClass(type), Claim.id(type));
    }
    return kinds;
  }

  /** One participation: who, in which role, and whom they stood for. */
  private record Part(List<Node> actors, Set<Node> roles, List<Node> offices, List<Node> countries) {
    boolean isWith(Part other) {
      return roles.stream().anyMatch(role -> SIDES.contains(role) && other.roles.contains(role));
    }
  }

  /** Ties by their two nodes: what says it directly goes before what is inferred. */
  private static final class Found {
    final Node event;
    final String kind;
    final @Nullable String date;
    final Map<Set<Node>, Tie> ties = new LinkedHashMap<>();

    Found(Node event, String kind, @Nullable String date) {
      this.event = event;
      this.kind = kind;
      this.date = date;
    }

    void add(Node a, Node b, boolean inferred) {
      if (!a.equals(b) && NodeKind.isAny(a) && NodeKind.isAny(b)) {
        ties.putIfAbsent(Set.of(a, b), Tie.of(event, kind, date, a, b, inferred));
      }
    }
  }

  List<Tie> of(Node subject) {
    Map<Node, List<Node>> statements = statements(subject);
    List<Node> types = get(statements, TYPE);
    if (types.contains(C_OFFICE_HOLDING)) {
      // Terms of office of the reference have no sentence to show.
      return get(statements, ASSERTED_IN).isEmpty() ? List.of() : holding(subject, statements);
    }
    if (!types.contains(C_EVENT) || !get(statements, STATUS).contains(HAPPENED)) {
      return List.of();
    }
    String kind = types.stream().map(KINDS::get).filter(java.util.Objects::nonNull).findFirst().orElse("event");
    Found found = new Found(subject, kind, date(statements, DATE, REPORTED));
    List<Part> parts = get(statements, PARTICIPATION).stream().map(this::part).toList();
    pairs(parts, Part::actors, found, false);
    visits(parts, get(statements, DESTINATION), found);
    pairs(parts, Part::offices, found, true);
    pairs(parts, Part::countries, found, true);
    return List.copyOf(found.ties.values());
  }

  private static List<Tie> holding(Node subject, Map<Node, List<Node>> statements) {
    Found found = new Found(subject, Tie.HOLDING, date(statements, FROM, AS_OF));
    for (Node holder : get(statements, HOLDER)) {
      get(statements, OFFICE).forEach(office -> found.add(holder, office, false));
    }
    return List.copyOf(found.ties.values());
  }

  private static void pairs(List<Part> parts, java.util.function.Function<Part, List<Node>> nodes, Found found, boolean inferred) {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        if (!parts.get(i).isWith(parts.get(j))) {
          for (Node a : nodes.apply(parts.get(i))) {
            nodes.apply(parts.get(j)).forEach(b -> found.add(a, b, inferred));
          }
        }
      }
    }
  }

  private static void visits(List<Part> parts, Collection<Node> destinations, Found found) {
    for (Part part : parts) {
      if (part.roles().contains(VISITOR)) {
        part.actors().forEach(actor -> destinations.forEach(country -> found.add(actor, country, false)));
        part.countries().forEach(own -> destinations.forEach(country -> found.add(own, country, true)));
      }
    }
  }

  private Part part(Node participation) {
    Map<Node, List<Node>> statements = statements(participation);
    return new Part(get(statements, ACTOR), new HashSet<>(get(statements, ROLE)), get(statements, CAPACITY), get(statements, ON_BEHALF_OF));
  }

  private static @Nullable String date(Map<Node, List<Node>> statements, Node first, Node second) {
    List<Node> dates = get(statements, first).isEmpty() ? get(statements, second) : get(statements, first);
    return dates.stream().map(Node::getLiteralLexicalForm).sorted().findFirst().orElse(null);
  }

  private Map<Node, List<Node>> statements(Node subject) {
    Map<Node, List<Node>> statements = new HashMap<>();
    data.find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> statements.computeIfAbsent(quad.getPredicate(), property -> new ArrayList<>()).add(quad.getObject()));
    return statements;
  }

  private static List<Node> get(Map<Node, List<Node>> statements, Node property) {
    return statements.getOrDefault(property, List.of());
  }
}
