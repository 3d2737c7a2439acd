package kz.elshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryException;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.SavedQuery;
import kz.elshi.store.QueryService;
import kz.elshi.store.limit.Refusal;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * An answer within limits.
 *
 * @param more whether there are rows beyond the last
 * @param millis how long it took
 */
record Asked(Answer answer, boolean more, long millis) {

  /**
   * Answers a saved query, by what is known already of this version of the store if it is.
   *
   * @param values of parameters by name
   * @throws QueryException if a value is wrong, or it takes too long
   */
  static Asked saved(Exchange exchange, DatasetGraph data, SavedQuery saved, Map<String, String> values, Window window) {
    KnownAnswers.Question question = new KnownAnswers.Question(saved.name(), values, exchange.language, window);
    return exchange.site.answers().get(data).get(question, () -> find(exchange.site, exchange.request, data, question));
  }

  /** The same; if that takes too long, what the answer was in the version before. */
  static KnownAnswers.Latest latest(Exchange exchange, DatasetGraph data, SavedQuery saved, Map<String, String> values, Window window) {
    KnownAnswers.Question question = new KnownAnswers.Question(saved.name(), values, exchange.language, window);
    return exchange.site.answers().get(data).latest(question, () -> find(exchange.site, exchange.request, data, question));
  }

  /**
   * Answers a question to the library over some data.
   *
   * @param request that asks it; null if it is answered for those to come
   */
  static Asked find(Site site, @Nullable HttpServletRequest request, DatasetGraph data, KnownAnswers.Question question) {
    SavedQuery saved = site.library().get(question.query());
    Window window = question.window();
    QueryRunner runner = runner(site, data);
    saved.requireLocal();
    QueryRunner.Settings settings = settings(site, question.language(), window);
    // A query with a limit of its own keeps it.
    boolean own = QueryRunner.parse(saved.text()).hasLimit();
    Query query = runner.fill(saved, question.values(), settings);
    if (!own && window.offset() > 0) {
      query.setOffset(window.offset());
    }
    return run(site, request, runner, query, settings, window, "library");
  }

  /**
   * Answers a query that somebody wrote.
   *
   * @throws QueryException if it is no SPARQL, asks for what is refused, or takes too long
   */
  static Asked free(Exchange exchange, DatasetGraph data, String text, Window window) {
    Query query = QueryRunner.parse(text);
    String refusal = Refusal.of(query, exchange.site.limits().query().services());
    if (refusal != null) {
      exchange.site.observer().refusal("query");
      throw new QueryException(QueryException.Kind.SYNTAX, refusal);
    }
    if (query.isSelectType() && (!query.hasLimit() || query.getLimit() > window.limit() + 1L)) {
      query.setLimit(window.limit() + 1L);
    }
    return run(exchange.site, exchange.request, runner(exchange.site, data), query, settings(exchange.site, exchange.language, window), window, "workbench");
  }

  private static QueryRunner runner(Site site, DatasetGraph data) {
    return new QueryRunner(data, site.iris(), QueryService.of(data, site.fence()));
  }

  private static QueryRunner.Settings settings(Site site, String language, Window window) {
    return new QueryRunner.Settings(language, window.limit() + 1, site.timeoutMillis());
  }

  private static Asked run(Site site, @Nullable HttpServletRequest request, QueryRunner runner, Query query, QueryRunner.Settings settings, Window window, String service) {
    long start = System.nanoTime();
    Observer.Outcome outcome = Observer.Outcome.WRONG;
    Answer answer;
    try {
      answer = runner.run(query, settings);
      outcome = Observer.Outcome.ANSWERED;
    } catch (QueryException e) {
      if (e.isStopped()) {
        outcome = Observer.Outcome.STOPPED;
        site.observer().refusal(e.limit());
      }
      throw e;
    } finally {
      site.observer().query(request, service, query::toString, outcome, System.nanoTime() - start);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    boolean more = answer.rows().size() > window.limit();
    List<List<org.apache.jena.graph.Node>> rows = more ? answer.rows().subList(0, window.limit()) : answer.rows();
    return new Asked(new Answer(answer.columns(), rows), more, millis);
  }

  /**
   * A part of the rows.
   *
   * @param limit most rows, at least 1
   * @param offset rows to leave out
   */
  record Window(int limit, int offset) {
    static final int MOST = 100_000;
    static final int STANDARD = 10_000;

    /**
     * From the parameters {@code limit} and {@code offset} of an address.
     *
     * @throws QueryException if one is no number within its bounds
     */
    static Window of(Exchange exchange) {
      return new Window(
          number("limit", exchange.parameter("limit"), STANDARD, 1, MOST),
          number("offset", exchange.parameter("offset"), 0, 0, Integer.MAX_VALUE));
    }

    private static int number(String name, String text, int standard, int least, int most) {
      if (text.isEmpty()) {
        return standard;
      }
      if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
        throw new QueryException(
            QueryException.Kind.BAD_PARAMETER, "the parameter " + name + " is no whole number from " + least + " to " + most + ": " + text);
      }
      return Integer.parseInt(text);
    }
  }
}
