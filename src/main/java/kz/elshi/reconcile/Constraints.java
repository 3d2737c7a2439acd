package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Compares what a query knows of an entity besides its name with what the graph says. */
final class Constraints {
  private static final double SAME_NAME = 0.85;

  /** What became of a constraint. */
  enum Verdict {
    AGREES,
    DIFFERS,
    UNKNOWN
  }

  private final Reconciler.Look look;
  private final List<ReconcileQuery.Constraint> asked;
  /** The names in the constraints' values, ready to be compared. */
  private final Map<String, NameMatcher> matchers = new LinkedHashMap<>();

  Constraints(Reconciler.Look look, List<ReconcileQuery.Constraint> asked) {
    this.look = look;
    this.asked = asked;
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  /** The verdict on each property, by its id; a property that nobody knows says nothing. */
  Map<String, Verdict> verdicts(Node entity) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (ReconcileQuery.Constraint constraint : asked) {
      verdicts.put(constraint.property(), verdict(entity, constraint));
    }
    return verdicts;
  }

  private Verdict verdict(Node entity, ReconcileQuery.Constraint constraint) {
    List<PropertyValue> values = look.values(entity, constraint.property());
    if (values.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    for (PropertyValue value : values) {
      for (String wanted : constraint.values()) {
        if (agrees(value, wanted)) {
          return Verdict.AGREES;
        }
      }
    }
    return Verdict.DIFFERS;
  }

  private boolean agrees(PropertyValue value, String wanted) {
    return switch (value) {
      case PropertyValue.Entity entity -> means(entity.node(), wanted);
      case PropertyValue.Text text -> Spelling.fold(text.text()).equals(Spelling.fold(local(wanted)));
      case PropertyValue.Whole whole -> String.valueOf(whole.number()).equals(wanted.replaceFirst("\\.0+$", ""));
      case PropertyValue.Decimal decimal -> String.valueOf(decimal.number()).equals(wanted);
      case PropertyValue.Day day -> !wanted.isEmpty() && day.iso().startsWith(wanted.replaceFirst("T.*", ""));
    };
  }

  /** Whether a text names an entity: its address, the end of it, its Wikidata id, or one of its names. */
  private boolean means(Node entity, String wanted) {
    String id = look.id(entity);
    String key = id.substring(id.indexOf('/') + 1);
    boolean named = id.equalsIgnoreCase(wanted) || key.equalsIgnoreCase(wanted) || entity.getURI().equals(wanted);
    if (named || look.values(entity, "wikidata").contains(new PropertyValue.Text(local(wanted).toUpperCase(Locale.ROOT)))) {
      return true;
    }
    NameIndex.Entry entry = look.index().entry(entity);
    if (entry == null) {
      return false;
    }
    NameMatcher matcher = matchers.computeIfAbsent(wanted, text -> look.matcher(text));
    return matcher.score(entry).value() >= SAME_NAME || matcher.isWithin(entry);
  }

  private static String local(String iri) {
    return iri.startsWith("http") ? iri.substring(iri.lastIndexOf('/') + 1) : iri;
  }

  /** Entities that the first constraint that leads anywhere leads to, where no name is given. */
  List<NameIndex.Entry> candidates() {
    for (ReconcileQuery.Constraint constraint : asked) {
      List<NameIndex.Entry> found = new ArrayList<>();
      for (String value : constraint.values()) {
        found.addAll(look.having(constraint.property(), value));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
