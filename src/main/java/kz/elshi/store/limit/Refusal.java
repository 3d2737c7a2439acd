package kz.elshi.store.limit;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnfold;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;

/**
 * Why a query may not run, told by what it is after parsing, so that comments, letters' case, prefixes and escapes are seen through: it calls another service, a
 * function that is not known here, a property that ARQ takes for a function, or a path of endless length, wherever it hides it (subqueries, EXISTS, expressions, aggregates, LATERAL).
 */
public final class Refusal {
  private static final Set<String> FUNCTION_NAMESPACES =
      Set.of(
          "java:", "http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/", "http://jena.apache.org/text#", "http://jena.apache.org/spatial#",
          "http://jena.apache.org/geosparql", "http://www.w3.org/2000/10/swap/list#");

  private final List<String> services;
  private @Nullable String reason;

  private final ExprVisitorBase expressions =
      new ExprVisitorBase() {
        @Override
        public void visit(ExprFunctionN function) {
          if (function instanceof E_Call) {
            reason = "CALL is refused: it calls functions by their names";
          } else if (function instanceof E_Function call && !KnownFunctions.ALL.isRegistered(call.getFunctionIRI())) {
            reason = "the function <" + call.getFunctionIRI() + "> is refused: this endpoint has the casts of XML Schema and functions of XPath alone";
          }
        }
      };

  private final OpVisitorBase patterns =
      new OpVisitorBase() {
        @Override
        public void visit(OpService service) {
          Node address = service.getService();
          if (!address.isURI() || !services.contains(address.getURI())) {
            reason = services.isEmpty() ? "SERVICE is refused: this endpoint calls no other" : "SERVICE is refused: this endpoint calls no others than " + String.join(", ", services);
          }
        }

        @Override
        public void visit(OpBGP pattern) {
          pattern.getPattern().forEach(triple -> property(triple.getPredicate()));
        }

        @Override
        public void visit(OpTriple pattern) {
          property(pattern.getTriple().getPredicate());
        }

        @Override
        public void visit(OpPath path) {
          if (path.getTriplePath().getPath() instanceof P_Link link) {
            property(link.getNode());
          } else if (PathLength.isTooLong(path.getTriplePath().getPath())) {
            reason = "a property path is refused: it has more than " + PathLength.MOST + " steps when its counts are written out";
          }
        }

        @Override
        public void visit(OpPropFunc function) {
          property(function.getProperty());
        }

        @Override
        public void visit(OpProcedure procedure) {
          reason = "procedures are refused";
        }

        @Override
        public void visit(OpUnfold unfold) {
          reason = "UNFOLD is refused";
        }

        @Override
        public void visit(OpOrder order) {
          order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), patterns(), expressions));
        }

        @Override
        public void visit(OpGroup group) {
          Walker.walk(group.getGroupVars(), patterns(), expressions);
          for (ExprAggregator aggregator : group.getAggregators()) {
            if (aggregator.getAggregator() instanceof AggCustom) {
              reason = "aggregates that are called by an address are refused";
            }
            ExprList parts = aggregator.getAggregator().getExprList();
            if (parts != null) {
              Walker.walk(parts, patterns(), expressions);
            }
          }
        }
      };

  private Refusal(List<String> services) {
    this.services = services;
  }

  /**
   * Why a query is refused, in English, or null if it may run.
   *
   * @param services addresses that SERVICE may call
   */
  public static @Nullable String of(Query query, List<String> services) {
    if (query.isJsonType()) {
      return "queries are SELECT, ASK, CONSTRUCT or DESCRIBE here";
    }
    if (query.getQueryPattern() == null) {
      return null;
    }
    Refusal refusal = new Refusal(services);
    try {
      Op op = Algebra.compile(query);
      Walker.walk(op, refusal.patterns, refusal.expressions);
    } catch (StackOverflowError e) {
      return QueryStopped.nesting().getMessage();
    }
    return refusal.reason;
  }

  private OpVisitorBase patterns() {
    return patterns;
  }

  private void property(Node predicate) {
    if (predicate.isURI() && FUNCTION_NAMESPACES.stream().anyMatch(space -> predicate.getURI().regionMatches(true, 0, space, 0, space.length()))) {
      reason = "the property <" + predicate.getURI() + "> is refused: it is a function, and this endpoint has none";
    }
  }
}
