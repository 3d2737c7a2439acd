package kz.elshi.identity;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.claim.Event;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Reads the reports out of an article's graph as it was extracted. One instance reads one article. */
public final class ReportReader {
  private static final Set<Node> TYPES = types();

  private final Iris iris;
  private final String article;
  private final String published;
  private final Map<Node, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();

  private ReportReader(Iris iris, Node article, Collection<Triple> asserted, @Nullable String published) {
    this.iris = iris;
    this.article = Iris.lastSegment(article);
    this.published = published == null ? "" : published;
    for (Triple triple : asserted) {
      subjects.computeIfAbsent(triple.getSubject(), key -> new HashMap<>())
          .computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>(1)).add(triple.getObject());
    }
  }

  private static Set<Node> types() {
    Set<Node> types = new java.util.HashSet<>();
    for (Event.Type type : Event.Type.values()) {
      types.add(Concepts.eventClass(type));
    }
    return types;
  }

  /**
   * The reports of an article: one for each event, and one for each person without a link to Wikidata.
   *
   * @param published ISO date, or null
   */
  public static List<Report> read(Iris iris, Node article, Collection<Triple> asserted, @Nullable String published) {
    ReportReader reader = new ReportReader(iris, article, asserted, published);
    List<Report> reports = new ArrayList<>();
    for (Node subject : reader.subjects.keySet()) {
      List<Node> types = reader.all(subject, TYPE);
      if (types.contains(C_EVENT)) {
        reports.add(reader.event(subject, types));
      } else if (types.contains(C_PERSON) && reader.all(subject, SAME_AS).isEmpty()) {
        reports.add(reader.person(subject));
      }
    }
    return reports;
  }

  private EventReport event(Node event, List<Node> types) {
    String type = types.stream().filter(TYPES::contains).map(ReportReader::local).findFirst().orElse("Event");
    Node place = first(event, PLACE);
    String kind = local(first(event, VISIT_KIND)) + local(first(event, MESSAGE_KIND));
    return new EventReport(
        path(event), article, type, local(first(event, STATUS)), lexical(first(event, DATE)), published, path(place),
        place == null ? "" : path(first(place, COUNTRY)), path(first(event, DESTINATION)), kind, parties(event));
  }

  private List<Party> parties(Node event) {
    Set<Node> parts = new TreeSet<>(java.util.Comparator.comparing(Node::getURI));
    parts.addAll(all(event, PARTICIPATION));
    List<Party> parties = new ArrayList<>();
    for (Node part : parts) {
      parties.add(
          new Party(path(first(part, ACTOR)), local(first(part, ROLE)), path(first(part, ON_BEHALF_OF)), path(first(part, CAPACITY))));
    }
    return parties;
  }

  private PersonReport person(Node person) {
    TreeSet<String> offices = new TreeSet<>();
    subjects.forEach((subject, properties) -> {
      if (all(subject, HOLDER).contains(person)) {
        all(subject, OFFICE).forEach(office -> offices.add(path(office)));
      }
      if (all(subject, ACTOR).contains(person)) {
        all(subject, CAPACITY).forEach(office -> offices.add(path(office)));
      }
    });
    return new PersonReport(path(person), article, lexical(first(person, LABEL)), path(first(person, COUNTRY)), List.copyOf(offices));
  }

  private List<Node> all(Node subject, Node property) {
    return subjects.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
  }

  /** The value of a property that an article gives once; of several the first by its spelling. */
  private @Nullable Node first(@Nullable Node subject, Node property) {
    return subject == null ? null : all(subject, property).stream().min(java.util.Comparator.comparing(Node::toString)).orElse(null);
  }

  private static String lexical(@Nullable Node node) {
    return node == null ? "" : node.getLiteralLexicalForm();
  }

  private static String local(@Nullable Node node) {
    return node == null ? "" : node.getURI().substring(node.getURI().indexOf('#') + 1);
  }

  /** The address without the base; whole if it has another base. */
  private String path(@Nullable Node node) {
    return node == null ? "" : iris.path(node);
  }
}
