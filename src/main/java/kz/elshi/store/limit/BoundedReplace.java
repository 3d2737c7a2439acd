package kz.elshi.store.limit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** REPLACE that stops when its query does, and makes no text without bounds. */
final class BoundedReplace extends E_StrReplace {
  private final Patterns patterns = new Patterns("REPLACE");

  BoundedReplace(ExprList args) {
    super(args.get(0), args.get(1), args.get(2), args.size() < 4 ? null : args.get(3));
  }

  @Override
  public NodeValue eval(List<NodeValue> args, FunctionEnv env) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(0));
    Pattern pattern = patterns.compiled(args.get(1), args.size() < 4 ? null : args.get(3));
    String replacement = NodeValueOps.checkAndGetStringLiteral("REPLACE", args.get(2)).getLiteralLexicalForm();
    CancelSignal signal = CancelSignal.of(env == null ? null : env.getContext());
    Matcher matcher = pattern.matcher(new WatchedText(text.getLiteralLexicalForm(), signal));
    String replaced = Patterns.deep(() -> replaced(matcher, replacement, signal));
    return replaced == null ? args.get(0) : NodeValue.makeNode(like(text, replaced));
  }

  /** As ARQ does it: of matches of nothing the first counts alone. Null if there is no match. */
  private static @Nullable String replaced(Matcher matcher, String replacement, CancelSignal signal) {
    StringBuilder text = new StringBuilder();
    boolean any = false;
    try {
      while (matcher.find()) {
        signal.step();
        if (!any || matcher.start() != matcher.end()) {
          any = true;
          matcher.appendReplacement(text, replacement);
          if (text.length() > WatchedText.LONGEST) {
            throw QueryStopped.text();
          }
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
    return any ? matcher.appendTail(text).toString() : null;
  }

  private static Node like(Node text, String other) {
    return text.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(other, text.getLiteralDatatype())
        : NodeFactory.createLiteralLang(other, text.getLiteralLanguage());
  }

  @Override
  public Expr copy(ExprList newArgs) {
    return new BoundedReplace(newArgs);
  }
}
