package kz.elshi.web;

import java.util.Locale;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * The query service with a door: a query that calls other services or loads code by the name of a class is refused after parsing,
 * wherever it hides it (subqueries, EXISTS, expressions).
 */
final class QueryGuard extends SPARQL_QueryDataset {
  private static final String JAVA = "java:";

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    String reason = refusal(query);
    if (reason != null) {
      ServletOps.error(403, reason);
    }
  }

  /** Why a query is refused, or null if it may run. */
  static @org.jspecify.annotations.Nullable String refusal(Query query) {
    Finder finder = new Finder();
    if (query.getQueryPattern() != null) {
      Op op = Algebra.compile(query);
      Walker.walk(op, finder, finder.expressions);
    }
    return finder.reason;
  }

  private static final class Finder extends OpVisitorBase {
    @org.jspecify.annotations.Nullable String reason;

    final ExprVisitorBase expressions =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            if (function instanceof E_Function call && isCode(call.getFunctionIRI())) {
              reason = "functions that name a Java class are refused";
            }
          }
        };

    @Override
    public void visit(OpService service) {
      reason = "SERVICE is refused: this endpoint calls no other";
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> check(triple.getPredicate()));
    }

    @Override
    public void visit(OpTriple pattern) {
      check(pattern.getTriple().getPredicate());
    }

    @Override
    public void visit(OpPropFunc function) {
      check(function.getProperty());
    }

    private void check(Node predicate) {
      if (predicate.isURI() && isCode(predicate.getURI())) {
        reason = "property functions that name a Java class are refused";
      }
    }

    private static boolean isCode(String iri) {
      return iri.toLowerCase(Locale.ROOT).startsWith(JAVA);
    }
  }
}
