package kz.elshi.store.limit;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * What keeps a query within its bounds while it runs. A query that {@link Refusal} let through is put together so that it cannot do what it must not, and
 * stops at its time wherever it is: in a regular expression, on a property path, in a sort.
 */
public final class Fence implements AutoCloseable {
  private static final OpExecutorFactory EXECUTOR = BoundedExecutor::new;
  private static final RewriteFactory REWRITE =
      context -> {
        context.set(ARQ.optExprConstantFolding, false);
        return op -> Optimize.stdOptimizationFactory.create(context).rewrite(Transformer.transform(new TransformCopy(), new BoundedExpressions(), op));
      };

  private static final long PATIENCE_MILLIS = 2000;

  private final QueryLimits limits;
  private final QueryWatch watch = new QueryWatch();
  private final Semaphore places;

  /**
   * Bounds for all queries of one server.
   *
   * @param queries most at a time; those beyond wait two seconds at most
   */
  public Fence(QueryLimits limits, int queries) {
    this.limits = limits;
    this.places = new Semaphore(queries, true);
  }

  public QueryLimits limits() {
    return limits;
  }

  /** How many queries run. */
  public int running() {
    return watch.running();
  }

  /**
   * Runs a query over a data set, which must be in a transaction.
   *
   * @param timeoutMillis longest time; that of the limits if it is longer
   * @param work gets the answer; it has to read it to its end
   * @throws QueryCancelledException if it takes longer
   * @throws QueryStopped if it meets another limit, or too many queries run already
   */
  public <T> T run(DatasetGraph data, Query query, long timeoutMillis, Function<QueryExec, T> work) {
    QueryExecDatasetBuilder builder =
        QueryExec.newBuilder().dataset(data).query(query).set(ARQConstants.sysOptimizerFactory, REWRITE)
            .set(ARQConstants.registryFunctions, (FunctionRegistry) KnownFunctions.ALL)
            .set(ARQConstants.registryPropertyFunctions, (PropertyFunctionRegistry) new NoPropertyFunctions())
            .set(ARQConstants.sysOpExecutorFactory, EXECUTOR).set(ARQ.httpServiceAllowed, !limits.services().isEmpty());
    if (!limits.services().isEmpty()) {
      // An endpoint that is allowed must not send us on to one that is not.
      builder.set(ARQ.httpQueryClient, HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(10)).build());
    }
    take();
    try (QueryExec execution = builder.build();
        QueryWatch.Running running = watch.begin(Context.getOrSetCancelSignal(execution.getContext()), Math.min(timeoutMillis, limits.timeoutMillis()))) {
      return within(execution, running, work);
    } finally {
      places.release();
    }
  }

  private void take() {
    try {
      if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new QueryStopped(QueryStopped.Limit.BUSY, "too many queries run at this moment: try again later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
  }

  private static <T> T within(QueryExec execution, QueryWatch.Running running, Function<QueryExec, T> work) {
    try {
      return work.apply(execution);
    } catch (QueryCancelledException e) {
      throw running.isStopped() ? QueryStopped.memory() : e;
    } catch (OutOfMemoryError e) {
      throw QueryStopped.memory();
    } catch (StackOverflowError e) {
      throw QueryStopped.nesting();
    }
  }

  @Override
  public void close() {
    watch.close();
  }
}
