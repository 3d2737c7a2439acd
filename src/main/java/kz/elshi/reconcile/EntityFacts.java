package kz.elshi.reconcile;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** What the default graph says of entities, within one read transaction. */
public final class EntityFacts {
  private static final List<String> FALL_BACK = List.of("kk", "ru", "en", "kk-Latn");
  private static final Node HAPPENED = term("Happened");

  private final DatasetGraph data;

  /** Looks into a data set that the caller reads in a transaction. */
  public EntityFacts(DatasetGraph data) {
    this.data = data;
  }

  List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  List<Node> subjects(Node property, Node object) {
    List<Node> subjects = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  boolean is(Node subject, Node type) {
    return data.contains(Quad.defaultGraphIRI, subject, TYPE, type);
  }

  @Nullable String value(Node subject, Node property) {
    List<Node> objects = objects(subject, property);
    return objects.isEmpty() ? null : objects.getFirst().getLiteralLexicalForm();
  }

  /** Labels of an entity, or its other names, in a fixed order. */
  List<Node> names(Node entity, Node property) {
    List<Node> names = new ArrayList<>(objects(entity, property));
    names.removeIf(name -> !name.isLiteral());
    names.sort(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm));
    return names;
  }

  /** The name of an entity in a language, else in Kazakh, Russian, English, any; the end of its address if it has none. */
  public String name(Node entity, String language) {
    List<Node> labels = names(entity, LABEL);
    List<String> wanted = new ArrayList<>(List.of(language));
    wanted.addAll(FALL_BACK);
    for (String one : wanted) {
      for (Node label : labels) {
        if (label.getLiteralLanguage().equalsIgnoreCase(one)) {
          return label.getLiteralLexicalForm();
        }
      }
    }
    return labels.isEmpty() ? entity.getURI().replaceFirst("^.*[/#]", "") : labels.getFirst().getLiteralLexicalForm();
  }

  /** Offices that a person holds or held, the latest first. */
  List<Node> offices(Node person) {
    record Held(Node office, String since) {}
    List<Held> held = new ArrayList<>();
    for (Node holding : subjects(HOLDER, person)) {
      List<Node> offices = objects(holding, OFFICE);
      if (!offices.isEmpty()) {
        held.add(new Held(offices.getFirst(), latest(holding)));
      }
    }
    held.sort(Comparator.comparing(Held::since).reversed().thenComparing(one -> one.office().getURI()));
    return held.stream().map(Held::office).distinct().toList();
  }

  private String latest(Node holding) {
    String latest = "";
    for (Node property : List.of(AS_OF, TO, FROM)) {
      String date = value(holding, property);
      latest = date != null && date.compareTo(latest) > 0 ? date : latest;
    }
    return latest;
  }

  /** People who hold or held an office. */
  List<Node> holders(Node office) {
    Set<Node> holders = new LinkedHashSet<>();
    subjects(OFFICE, office).forEach(holding -> holders.addAll(objects(holding, HOLDER)));
    return List.copyOf(holders);
  }

  /** Events that happened with an entity taking part, or somebody on behalf of it. */
  List<Node> events(Node entity) {
    Set<Node> events = new LinkedHashSet<>(subjects(PARTICIPANT, entity));
    subjects(ON_BEHALF_OF, entity).forEach(participation -> events.addAll(subjects(PARTICIPATION, participation)));
    events.removeIf(event -> !data.contains(Quad.defaultGraphIRI, event, STATUS, HAPPENED));
    return List.copyOf(events);
  }

  /** How many events of these are meetings or talks. */
  long meetings(List<Node> events) {
    return events.stream().filter(event -> is(event, C_MEETING) || is(event, C_NEGOTIATION)).count();
  }

  /** The latest date of some events, as precise as it is told. */
  @Nullable String latestDate(List<Node> events) {
    return events.stream().map(event -> value(event, DATE)).filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
  }
}
