package kz.elshi.shape;

import static kz.elshi.rdf.Vocabulary.TYPE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDFS;

/**
 * Tells of most graphs in a fraction of a validator's time that they keep the shapes. It never says so of one that does not: whatever it
 * does not know for sure (a kind of target, path or constraint, a value out of the ordinary) it leaves to the validator. Immutable.
 */
final class QuickCheck {
  /** Whether a node surely keeps what a shape or constraint asks for. */
  interface Check {
    boolean surely(Node node, Described graph);
  }

  /** The triples of a graph by subject. */
  static final class Described {
    private final Map<Node, List<Triple>> bySubject;

    Described(List<Triple> triples) {
      bySubject = HashMap.newHashMap(triples.size() / 4);
      Node subject = null;
      List<Triple> own = List.of();
      for (Triple triple : triples) {
        if (triple.getSubject() != subject) {
          subject = triple.getSubject();
          own = bySubject.computeIfAbsent(subject, key -> new ArrayList<>());
        }
        own.add(triple);
      }
    }

    List<Triple> of(Node subject) {
      return bySubject.getOrDefault(subject, List.of());
    }

    boolean isA(Node node, Node type) {
      for (Triple triple : of(node)) {
        if (triple.getPredicate().equals(TYPE) && triple.getObject().equals(type)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<Node, List<Check>> byClass = new HashMap<>();
  private boolean able = true;
  /** Whether a shape reaches through a node to the properties of its values, so that what it finds there is told of the values. */
  private boolean reaching;

  /** Takes shapes as the validator has parsed them. */
  QuickCheck(Shapes shapes) {
    for (Shape shape : shapes.getTargetShapes()) {
      Check check = check(shape);
      reaching |= shape instanceof PropertyShape || shape.getPropertyShapes().stream().anyMatch(inner -> !inner.getPropertyShapes().isEmpty());
      for (Target target : shape.getTargets()) {
        able &= target.getTargetType() == TargetType.targetClass;
        byClass.computeIfAbsent(target.getObject(), key -> new ArrayList<>()).add(check);
      }
    }
  }

  /** Whether the validator surely finds no fault with the nodes that count; if not, it is to be asked. */
  boolean surelyKept(List<Triple> triples, Predicate<Node> counts) {
    Described graph = new Described(triples);
    for (Triple triple : able ? triples : List.<Triple>of()) {
      if (triple.getPredicate().equals(RDFS.Nodes.subClassOf)
          || triple.getPredicate().equals(TYPE) && (reaching || counts.test(triple.getSubject())) && !keeps(triple, graph)) {
        return false;
      }
    }
    return able;
  }

  private boolean keeps(Triple typed, Described graph) {
    for (Check check : byClass.getOrDefault(typed.getObject(), List.of())) {
      if (!check.surely(typed.getSubject(), graph)) {
        return false;
      }
    }
    return true;
  }

  /** Everything that a shape asks of a node. */
  static Check check(Shape shape) {
    List<Check> all = new ArrayList<>();
    if (shape instanceof PropertyShape property) {
      all.add(property(property));
    } else {
      shape.getConstraints().forEach(constraint -> all.add(ValueChecks.of(constraint)));
      shape.getPropertyShapes().forEach(property -> all.add(property(property)));
    }
    return all(all);
  }

  private static Check all(List<Check> checks) {
    Check[] all = checks.toArray(Check[]::new);
    return (node, graph) -> {
      for (Check check : all) {
        if (!check.surely(node, graph)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Check property(PropertyShape shape) {
    if (!(shape.getPath() instanceof P_Link path)) {
      return ValueChecks.DOUBT;
    }
    int least = 0;
    int most = Integer.MAX_VALUE;
    List<Check> node = new ArrayList<>();
    List<Check> values = new ArrayList<>();
    for (Constraint constraint : shape.getConstraints()) {
      switch (constraint) {
        case MinCount count -> least = Math.max(least, count.getMinCount());
        case MaxCount count -> most = Math.min(most, count.getMaxCount());
        case LessThanConstraint less -> node.add(ValueChecks.lessThan(path.getNode(), less.getValue()));
        default -> {
          // What is not known may ask for a value where there is none.
          Check value = ValueChecks.of(constraint);
          (value == ValueChecks.DOUBT ? node : values).add(value);
        }
      }
    }
    shape.getPropertyShapes().forEach(inner -> values.add(property(inner)));
    node.add(values(path.getNode(), least, most, all(values)));
    return all(node);
  }

  /** So many values, and each keeps what is asked of it. */
  private static Check values(Node path, int least, int most, Check each) {
    return (node, graph) -> {
      int count = 0;
      for (Triple triple : graph.of(node)) {
        if (triple.getPredicate().equals(path)) {
          count++;
          if (!each.surely(triple.getObject(), graph)) {
            return false;
          }
        }
      }
      return count <= most && (least < 2 ? count >= least : different(graph.of(node), path) >= least);
    };
  }

  /** How many different resources there are; values that are written in two ways do not count. */
  private static int different(List<Triple> triples, Node path) {
    Set<Node> found = new HashSet<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(path) && triple.getObject().isURI()) {
        found.add(triple.getObject());
      }
    }
    return found.size();
  }
}
