package kz.elshi.federation;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;

/** Bounds the time of what others compute, also where their answer trickles and no limit of silence would end it. */
final class Deadline {
  private Deadline() {}

  /**
   * What a task gives.
   *
   * @throws QueryCancelledException if it takes longer
   */
  static <T> T within(long millis, Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread.ofVirtual().name("sparql").start(future);
    try {
      return future.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new QueryCancelledException();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException wrong ? wrong : new IllegalStateException(e.getCause());
    }
  }
}
