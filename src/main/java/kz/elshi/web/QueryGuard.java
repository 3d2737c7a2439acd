package kz.elshi.web;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.store.limit.Answers;
import kz.elshi.store.limit.Fence;
import kz.elshi.store.limit.QueryStopped;
import kz.elshi.store.limit.Refusal;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

/**
 * The query service with a door and a fence: what {@link Refusal} finds is refused after parsing, and what runs is kept within its limits. An answer is made
 * whole before its first byte is sent.
 */
final class QueryGuard extends SPARQL_QueryDataset {
  private static final String SERVICE = "sparql";

  private final Fence fence;
  private final Observer observer;

  QueryGuard(Fence fence, Observer observer) {
    this.fence = fence;
    this.observer = observer;
  }

  @Override
  protected void execute(String text, HttpAction action) {
    long start = System.nanoTime();
    Observer.Outcome outcome = Observer.Outcome.WRONG;
    try {
      super.execute(text, action);
      outcome = Observer.Outcome.ANSWERED;
    } catch (ActionErrorException e) {
      outcome = e.getRC() == 403 ? Observer.Outcome.REFUSED : Observer.Outcome.WRONG;
      throw e;
    } catch (QueryStopped e) {
      outcome = Observer.Outcome.STOPPED;
      observer.stopped(e);
      ServletOps.error(e.isPassing() ? 503 : 400, e.getMessage());
    } catch (QueryCancelledException e) {
      outcome = Observer.Outcome.STOPPED;
      observer.stopped(e);
      double seconds = timeoutMillis(action) / 1000.0;
      ServletOps.error(503, "the query was stopped after " + seconds + " s, the longest time here: narrow it, or add a LIMIT");
    } catch (StackOverflowError e) {
      ServletOps.error(400, "the query is nested too deeply to be answered");
    } catch (ARQException e) {
      // E.g. a constant that no function takes.
      ServletOps.error(400, "the query cannot be answered: " + firstLine(e));
    } catch (RuntimeException e) {
      observer.failure(action.getRequest(), e);
      ServletOps.error(500, "something unexpected happened; the error was logged");
    } finally {
      observer.query(action.getRequest(), SERVICE, () -> text, outcome, System.nanoTime() - start);
    }
  }

  private static String firstLine(Throwable error) {
    return String.valueOf(error.getMessage()).strip().lines().findFirst().orElse("");
  }

  private long timeoutMillis(HttpAction action) {
    long longest = fence.limits().timeoutMillis();
    return action.getRequest() instanceof SparqlRequest request ? request.timeoutMillis(longest) : longest;
  }

  @Override
  protected QueryExecResult executeQuery(HttpAction action, QueryExec prepared, Query asked, String log) {
    requireFormat(action, asked);
    DatasetGraph data = prepared.getDataset();
    Query query = prepared.getQuery();
    List<Node> named = new ArrayList<>(query.getResultURIs() == null ? List.of() : query.getResultURIs());
    boolean describes = query.isDescribeType();
    return fence.run(
        data, describes ? Answers.resources(query) : query, timeoutMillis(action),
        execution -> {
          Answers answers = new Answers(fence.limits(), execution);
          if (describes) {
            return new QueryExecResult(answers.described(data, named));
          } else if (query.isAskType()) {
            return new QueryExecResult(execution.ask());
          }
          return query.isSelectType() ? new QueryExecResult(answers.rows()) : new QueryExecResult(answers.quads());
        });
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    try {
      super.sendResults(action, result, prologue);
    } catch (JenaException e) {
      ServletOps.error(406, "the answer cannot be written in this format: choose another one by Accept");
    }
  }

  /** Formats that are named by a parameter are looked up when the answer is written. */
  private static void requireFormat(HttpAction action, Query query) {
    boolean named = List.of("format", "output", "results").stream().anyMatch(name -> action.getRequestParameter(name) != null);
    AcceptList offered = query.isAskType() ? DEF.rsOfferBoolean : query.isSelectType() ? DEF.rsOfferTable : query.isConstructType() ? DEF.constructOffer : DEF.rdfOffer;
    String accept = action.getRequestHeader("Accept");
    MediaType chosen = ConNeg.chooseContentType(action.getRequest(), offered, null);
    if (!named && accept != null && !accept.isBlank() && chosen == null) {
      ServletOps.error(406, "to be had are " + offered);
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    String reason = Refusal.of(query, fence.limits().services());
    if (reason != null) {
      observer.refusal("query");
      ServletOps.error(403, reason);
    }
  }
}
