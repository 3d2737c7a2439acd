package kz.elshi.store.limit;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/**
 * Puts expressions that stop, and that make no text or number without bounds, in the place of those that do not:
 *
 * <pre>
 * REGEX, REPLACE         match step by step, see {@link WatchedText}
 * CONCAT, ENCODE_FOR_URI make no text longer than {@link WatchedText#LONGEST}
 * *                      makes no number of more than {@link BoundedMultiply#MOST_BITS} bits
 * STRDT, xsd:…(…)        read no number of more than {@link ShortText#LONGEST} digits
 * </pre>
 */
final class BoundedExpressions extends ExprTransformCopy {
  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    return switch (function) {
      case E_Regex regex -> new BoundedRegex(args);
      case E_StrReplace replace -> new BoundedReplace(args);
      case E_StrConcat concat -> new BoundedConcat(args);
      case E_Function cast when cast.getFunctionIRI().startsWith(ARQConstants.xsdPrefix) -> cast.copy(shortened(args));
      default -> super.transform(function, args);
    };
  }

  private static ExprList shortened(ExprList args) {
    ExprList all = new ExprList();
    args.forEach(arg -> all.add(new ShortText(arg)));
    return all;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr arg) {
    return function instanceof E_StrEncodeForURI ? new E_StrEncodeForURI(new BoundedConcat(new ExprList(arg))) : super.transform(function, arg);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    return switch (function) {
      case E_Multiply multiply -> new BoundedMultiply(first, second);
      case E_StrDatatype typed -> new E_StrDatatype(new ShortText(first), second);
      default -> super.transform(function, first, second);
    };
  }
}
