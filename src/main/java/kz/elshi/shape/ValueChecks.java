package kz.elshi.shape;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import kz.elshi.shape.QuickCheck.Check;
import kz.elshi.shape.QuickCheck.Described;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMaxExclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMaxInclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMinExclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueMinInclusiveConstraint;
import org.apache.jena.shacl.engine.constraint.ValueRangeConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/** What constraints of SHACL ask of a single value, as far as {@link QuickCheck} knows it for sure. */
final class ValueChecks {
  /** Never sure. */
  static final Check DOUBT = (node, graph) -> false;

  private ValueChecks() {}

  static Check of(Constraint constraint) {
    return switch (constraint) {
      case DatatypeConstraint one -> datatype(one.getDatatypeURI());
      case ClassConstraint one -> (node, graph) -> graph.isA(node, one.getExpectedClass());
      case InConstraint one -> in(Set.copyOf(one.getValues()));
      case NodeKindConstraint one -> (node, graph) -> one.isCanBeIRI() && node.isURI();
      case StrMinLengthConstraint one -> (node, graph) -> node.isLiteral() && letters(node.getLiteralLexicalForm()) >= one.getMinLength();
      case PatternConstraint one -> one.getFlagsStr() == null || one.getFlagsStr().isEmpty() ? pattern(Pattern.compile(one.getPattern())) : DOUBT;
      case ValueMinInclusiveConstraint one -> number(one, order -> order >= 0);
      case ValueMinExclusiveConstraint one -> number(one, order -> order > 0);
      case ValueMaxInclusiveConstraint one -> number(one, order -> order <= 0);
      case ValueMaxExclusiveConstraint one -> number(one, order -> order < 0);
      case ShOr one -> any(one.getOthers().stream().map(QuickCheck::check).toList());
      default -> DOUBT;
    };
  }

  /** Whether all values of one property are less than all of another. */
  static Check lessThan(Node path, Node other) {
    return (node, graph) -> {
      for (Triple one : graph.of(node)) {
        if (one.getPredicate().equals(path) && !isLess(one.getObject(), node, other, graph)) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean isLess(Node value, Node node, Node path, Described graph) {
    for (Triple other : graph.of(node)) {
      if (other.getPredicate().equals(path)
          && !(isNumber(value) && isNumber(other.getObject()) && compare(value, NodeValue.makeNode(other.getObject())) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static Check datatype(String uri) {
    return (node, graph) -> node.isLiteral() && uri.equals(node.getLiteralDatatypeURI()) && node.getLiteral().isWellFormed();
  }

  private static Check in(Set<Node> values) {
    return (node, graph) -> values.contains(node);
  }

  private static int letters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Check pattern(Pattern pattern) {
    return (node, graph) -> node.isLiteral() && pattern.matcher(node.getLiteralLexicalForm()).find();
  }

  private static Check number(ValueRangeConstraint constraint, IntPredicate order) {
    NodeValue bound = constraint.getNodeValue();
    return bound.isNumber() ? (node, graph) -> isNumber(node) && order.test(compare(node, bound)) : DOUBT;
  }

  /** Whether a node is a well-formed integer or decimal number; of others the order is left to the validator. */
  private static boolean isNumber(Node node) {
    if (!node.isLiteral() || !node.getLiteral().isWellFormed()) {
      return false;
    }
    String type = node.getLiteralDatatypeURI();
    return type.equals(XSD.integer.getURI()) || type.equals(XSD.decimal.getURI());
  }

  private static int compare(Node node, NodeValue bound) {
    return NodeValue.compare(NodeValue.makeNode(node), bound);
  }

  private static Check any(List<Check> checks) {
    return (node, graph) -> checks.stream().anyMatch(check -> check.surely(node, graph));
  }
}
