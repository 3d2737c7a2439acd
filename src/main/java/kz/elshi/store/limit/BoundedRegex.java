package kz.elshi.store.limit;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;

/** REGEX that stops when its query does. */
final class BoundedRegex extends E_Regex {
  private final Patterns patterns = new Patterns("REGEX");

  BoundedRegex(ExprList args) {
    super(args.get(0), args.get(1), args.size() < 3 ? null : args.get(2));
  }

  @Override
  public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
    String text = NodeValueOps.checkAndGetStringLiteral("REGEX", args.get(0)).getLiteralLexicalForm();
    Pattern pattern = patterns.compiled(args.get(1), args.size() < 3 ? null : args.get(2));
    CancelSignal signal = CancelSignal.of(env == null ? null : env.getContext());
    return NodeValue.makeBoolean(Patterns.deep(() -> pattern.matcher(new WatchedText(text, signal)).find()));
  }

  @Override
  public Expr copy(ExprList newArgs) {
    return new BoundedRegex(newArgs);
  }
}
