package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.claim.Event;
import kz.elshi.identity.EventReport;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Iris;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The programme of a visit: the meetings, talks and signings that belong to it. An event is part of a visit if the visitor takes
 * part, it is in the country visited or with somebody of that country, and it is of the visit's days or told in one article with it.
 */
final class Programme {
  private static final Node VISIT = Concepts.eventClass(Event.Type.VISIT);
  private static final Node VISITOR = Concepts.of(Event.Role.VISITOR);
  private static final Set<Node> PARTS =
      Set.of(
          Concepts.eventClass(Event.Type.MEETING), Concepts.eventClass(Event.Type.NEGOTIATION), Concepts.eventClass(Event.Type.SIGNING),
          Concepts.eventClass(Event.Type.MULTILATERAL));
  /** A visit of several days is told by one of them. */
  private static final int DAYS = 1;

  private final Statements says;
  private final Iris iris;
  private final IdentityGraph identity;

  Programme(DatasetGraph dataset, Iris iris) {
    this.says = new Statements(dataset);
    this.iris = iris;
    this.identity = new IdentityGraph(dataset, iris);
  }

  /**
   * The parts of a visit, or the visits that an event is part of, as triples {@code part elshi:partOf visit}.
   *
   * @param pairs countries that take part, two by two, {@code KZ-TJ}
   */
  Set<Triple> of(Node event, Collection<String> pairs) {
    List<Node> types = says.objects(event, TYPE);
    boolean visit = types.contains(VISIT);
    if (!visit && types.stream().noneMatch(PARTS::contains)) {
      return Set.of();
    }
    Set<Triple> parts = new LinkedHashSet<>();
    for (Node other : near(event, pairs, visit ? PARTS : Set.of(VISIT))) {
      Node whole = visit ? event : other;
      Node part = visit ? other : event;
      if (isPart(part, whole)) {
        parts.add(Triple.create(part, PART_OF, whole));
      }
    }
    return parts;
  }

  /** Events of some types, of the same countries and days, or of the same articles. */
  private Set<Node> near(Node event, Collection<String> pairs, Set<Node> types) {
    Set<Node> near = new LinkedHashSet<>();
    for (LocalDate day : days(event)) {
      for (Node type : types) {
        String name = type.getURI().substring(NAMESPACE.length());
        pairs.forEach(pair -> EventReport.keys(name, pair, day, DAYS).forEach(
            key -> identity.under(key).forEach(thing -> near.add(iris.thing(identity.standsFor(thing))))));
      }
    }
    for (Node article : says.objects(event, ASSERTED_IN)) {
      says.subjects(ASSERTED_IN, article).stream().filter(other -> says.objects(other, TYPE).stream().anyMatch(types::contains)).forEach(near::add);
    }
    near.remove(event);
    return near;
  }

  private boolean isPart(Node part, Node visit) {
    Set<Node> status = new HashSet<>(says.objects(part, STATUS));
    status.retainAll(says.objects(visit, STATUS));
    Set<Node> visitors = visitors(visit);
    visitors.retainAll(says.objects(part, PARTICIPANT));
    return !status.isEmpty() && !visitors.isEmpty() && isThere(part, visit) && isThen(part, visit);
  }

  private Set<Node> visitors(Node visit) {
    Set<Node> visitors = new HashSet<>();
    for (Node participation : says.objects(visit, PARTICIPATION)) {
      if (says.objects(participation, ROLE).contains(VISITOR)) {
        visitors.addAll(says.objects(participation, ACTOR));
      }
    }
    return visitors;
  }

  /** Where the place is not told, the other side tells it. */
  private boolean isThere(Node part, Node visit) {
    List<Node> destinations = says.objects(visit, DESTINATION);
    List<Node> places = says.objects(part, PLACE);
    if (!places.isEmpty()) {
      return places.stream().anyMatch(place -> destinations.contains(place) || says.objects(place, COUNTRY).stream().anyMatch(destinations::contains));
    }
    return says.objects(part, PARTICIPATION).stream()
        .anyMatch(one -> says.objects(one, ON_BEHALF_OF).stream().anyMatch(destinations::contains)
            || says.objects(one, ACTOR).stream().anyMatch(destinations::contains));
  }

  private boolean isThen(Node part, Node visit) {
    List<LocalDate> days = days(part);
    List<LocalDate> visited = days(visit);
    if (days.isEmpty() || visited.isEmpty()) {
      List<Node> articles = says.objects(visit, ASSERTED_IN);
      return says.objects(part, ASSERTED_IN).stream().anyMatch(articles::contains);
    }
    return days.stream().anyMatch(day -> visited.stream().anyMatch(other -> Math.abs(day.toEpochDay() - other.toEpochDay()) <= DAYS));
  }

  private List<LocalDate> days(Node event) {
    List<LocalDate> days = new ArrayList<>();
    for (Node date : says.objects(event, DATE)) {
      LocalDate day = PartialDate.day(date.getLiteralLexicalForm());
      if (day != null) {
        days.add(day);
      }
    }
    return days;
  }
}
