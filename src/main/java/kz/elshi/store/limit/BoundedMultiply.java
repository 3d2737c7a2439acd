package kz.elshi.store.limit;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** A product of numbers that are not too long: squaring a number thirty times makes one that no machine writes down. */
final class BoundedMultiply extends E_Multiply {
  static final int MOST_BITS = 1 << 16;

  BoundedMultiply(Expr left, Expr right) {
    super(left, right);
  }

  @Override
  public NodeValue eval(NodeValue x, NodeValue y) {
    if (bits(x) + bits(y) > MOST_BITS) {
      throw new ExprEvalException("the product has more than " + MOST_BITS + " bits");
    }
    return super.eval(x, y);
  }

  private static long bits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength();
    }
    return value.isDecimal() ? value.getDecimal().unscaledValue().bitLength() : 0;
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedMultiply(left, right);
  }
}
