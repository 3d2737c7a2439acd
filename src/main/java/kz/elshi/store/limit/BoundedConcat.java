package kz.elshi.store.limit;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT of texts that are not too long together: doubling a text thirty times makes a thousand million characters of one. */
final class BoundedConcat extends E_StrConcat {
  BoundedConcat(ExprList args) {
    super(args);
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    long length = 0;
    for (NodeValue arg : args) {
      length += arg.isString() || arg.isLangString() ? arg.asNode().getLiteralLexicalForm().length() : 0;
    }
    if (length > WatchedText.LONGEST) {
      throw QueryStopped.text();
    }
    return args.size() == 1 ? args.getFirst() : super.eval(args);
  }

  @Override
  public Expr copy(ExprList newArgs) {
    return new BoundedConcat(newArgs);
  }
}
