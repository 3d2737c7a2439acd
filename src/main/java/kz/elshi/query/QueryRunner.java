package kz.elshi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import kz.elshi.store.QueryService;
import kz.elshi.store.limit.QueryStopped;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/** Runs queries with parameters, a language for names, a limit of rows, and a limit of time. */
public final class QueryRunner {
  private static final String LANGUAGE = "_lang";
  /** What relative addresses of a query are taken to be relative to: without it, they would tell the folder that the program runs in. */
  private static final String BASE = "http://server/unset-base/";

  private final DatasetGraph dataset;
  private final Iris iris;
  private final QueryService service;

  /** {@code dataset} must be in a read transaction while a query runs. */
  public QueryRunner(DatasetGraph dataset, Iris iris) {
    this(dataset, iris, QueryService.of(dataset));
  }

  /** {@code dataset} is where the names of parameters are looked up, {@code service} what answers the queries. */
  public QueryRunner(DatasetGraph dataset, Iris iris, QueryService service) {
    this.dataset = dataset;
    this.iris = iris;
    this.service = service;
  }

  /**
   * How to run a query.
   *
   * @param language of names: kk, ru or en
   * @param limit most rows
   * @param timeoutMillis longest time
   */
  public record Settings(String language, int limit, long timeoutMillis) {
    /** Kazakh names, 1,000 rows, 30 seconds. */
    public static final Settings STANDARD = new Settings("kk", 1000, 30_000);
  }

  /**
   * The query with its parameters filled in: what a SPARQL client would send.
   *
   * @throws QueryException if a parameter is missing, unknown or ill-typed, or the text is no SPARQL
   */
  public Query fill(SavedQuery saved, Map<String, String> values, Settings settings) {
    Map<Var, Node> nodes = new HashMap<>();
    ParameterReader reader = new ParameterReader(iris, dataset);
    Map<String, String> left = new HashMap<>(values);
    for (Parameter parameter : saved.parameters()) {
      String value = left.remove(parameter.name());
      nodes.put(Var.alloc("_" + parameter.name()), reader.node(parameter, value == null ? "" : value));
    }
    if (!left.isEmpty()) {
      throw new QueryException(
          QueryException.Kind.BAD_PARAMETER,
          "the query " + saved.name() + " has no parameter " + left.keySet().iterator().next() + "; it has "
              + (saved.parameters().isEmpty() ? "none" : String.join(", ", saved.parameters().stream().map(Parameter::name).toList())));
    }
    nodes.put(Var.alloc(LANGUAGE), Literals.string(settings.language()));
    Query query = QueryTransformOps.transform(parse(saved.text()), nodes);
    if (!query.hasLimit()) {
      query.setLimit(settings.limit());
    }
    return query;
  }

  /**
   * Parses SPARQL.
   *
   * @throws QueryException with line and column if it is wrong
   */
  public static Query parse(String text) {
    try {
      return QueryFactory.create(text, BASE);
    } catch (StackOverflowError e) {
      throw new QueryException(QueryException.Kind.SYNTAX, "the query is nested too deeply");
    } catch (ExprException e) {
      throw wrong(e);
    } catch (QueryParseException e) {
      String where = e.getLine() > 0 ? "line " + e.getLine() + ", column " + e.getColumn() + ": " : "";
      String message = String.valueOf(e.getMessage()).split("\n")[0];
      throw new QueryException(QueryException.Kind.SYNTAX, "the query is no SPARQL: " + where + message);
    }
  }

  /**
   * Runs a query.
   *
   * @throws QueryException if it takes longer than it may, or asks for anything but rows or yes and no
   */
  public Answer run(Query query, Settings settings) {
    long start = System.nanoTime();
    try {
      if (query.isAskType()) {
        Node yes = Literals.string(Boolean.toString(service.ask(query, settings.timeoutMillis())));
        return new Answer(List.of("answer"), List.of(List.of(yes)));
      }
      if (!query.isSelectType()) {
        throw new QueryException(QueryException.Kind.SYNTAX, "only SELECT and ASK give a table; use the SPARQL endpoint for graphs");
      }
      return rows(service.select(query, settings.timeoutMillis()));
    } catch (QueryStopped e) {
      throw new QueryException(e.isPassing() ? QueryException.Kind.BUSY : QueryException.Kind.TOO_LARGE, e.getMessage());
    } catch (QueryCancelledException e) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      throw new QueryException(
          QueryException.Kind.TIMEOUT,
          "the query was stopped after " + seconds + " s: narrow it with parameters or a LIMIT, or raise --timeout");
    } catch (ARQException e) {
      throw wrong(e);
    }
  }

  /** What ARQ finds out after parsing, e.g. a constant that no function takes. */
  private static QueryException wrong(RuntimeException error) {
    String reason = String.valueOf(error.getMessage()).strip().lines().findFirst().orElse("");
    return new QueryException(QueryException.Kind.SYNTAX, "the query cannot be answered: " + reason);
  }

  private static Answer rows(RowSet set) {
    List<String> columns = set.getResultVars().stream().map(Var::getVarName).toList();
    List<List<@Nullable Node>> rows = new ArrayList<>();
    while (set.hasNext()) {
      Binding binding = set.next();
      List<@Nullable Node> row = new ArrayList<>();
      for (String column : columns) {
        row.add(binding.get(Var.alloc(column)));
      }
      rows.add(row);
    }
    return new Answer(columns, rows);
  }
}
