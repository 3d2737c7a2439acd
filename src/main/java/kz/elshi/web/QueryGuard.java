package kz.elshi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * The query service with a door: a query that calls other services or loads code by the name of a class is refused after parsing,
 * wherever it hides it (subqueries, EXISTS, expressions).
 */
final class QueryGuard extends SPARQL_QueryDataset {
  private static final String JAVA = "java:";
  private static final int MOST_ROWS = 500_000;

  private final long timeoutMillis;

  /** {@code timeoutMillis} is for the message; the data set's context holds the limit itself. */
  QueryGuard(long timeoutMillis) {
    this.timeoutMillis = timeoutMillis;
  }

  /** Gathers all rows before the first is sent: a query that is stopped gives an error and never the beginning of an answer. */
  @Override
  protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
    try {
      return query.isSelectType() ? new QueryExecResult(rows(execution.select())) : super.executeQuery(action, execution, query, log);
    } catch (QueryCancelledException e) {
      ServletOps.error(503, "the query was stopped after " + timeoutMillis / 1000.0 + " s, the longest time here: narrow it, or add a LIMIT");
      throw new IllegalStateException("the error was sent", e);
    }
  }

  private static RowSet rows(RowSet set) {
    List<Binding> rows = new ArrayList<>();
    while (set.hasNext()) {
      if (rows.size() == MOST_ROWS) {
        ServletOps.error(400, "the answer has more than " + MOST_ROWS + " rows, the most here: take it in parts with ORDER BY, LIMIT and OFFSET");
      }
      rows.add(set.next());
    }
    return RowSetStream.create(set.getResultVars(), rows.iterator());
  }

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
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
    }

    @Override
    public void visit(OpGroup group) {
      Walker.walk(group.getGroupVars(), this, expressions);
      for (ExprAggregator aggregator : group.getAggregators()) {
        ExprList parts = aggregator.getAggregator().getExprList();
        if (parts != null) {
          Walker.walk(parts, this, expressions);
        }
      }
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
