package kz.elshi.store.limit;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A value that is about to be read as a number or a date, itself; no value if it is too long for that: reading digits takes the square of their number. */
final class ShortText extends ExprFunction1 {
  static final int LONGEST = 10_000;

  ShortText(Expr arg) {
    super(arg, "short");
  }

  @Override
  public NodeValue eval(NodeValue value) {
    if (value.isLiteral() && value.asNode().getLiteralLexicalForm().length() > LONGEST) {
      throw new ExprEvalException("the text has more than " + LONGEST + " characters");
    }
    return value;
  }

  @Override
  public Expr copy(Expr arg) {
    return new ShortText(arg);
  }
}
