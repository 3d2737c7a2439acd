package kz.elshi.store.limit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** Asks now and then whether a query is to stop; cheap enough for the innermost loop. For one thread. */
final class CancelSignal {
  private static final int EVERY = 1 << 10;
  /** Where nobody can say stop, e.g. while a query is put together, this many steps are enough. */
  private static final int MOST_UNWATCHED = 1 << 20;

  private final @Nullable AtomicBoolean stop;
  private int steps;

  private CancelSignal(@Nullable AtomicBoolean stop) {
    this.stop = stop;
  }

  static CancelSignal of(@Nullable Context context) {
    return new CancelSignal(context == null ? null : Context.getCancelSignal(context));
  }

  /**
   * Counts a step.
   *
   * @throws QueryCancelledException if the query is to stop
   */
  void step() {
    if (++steps % EVERY == 0) {
      check();
    }
  }

  /** Asks at once. */
  void check() {
    if (stop == null ? steps > MOST_UNWATCHED : stop.get()) {
      throw new QueryCancelledException();
    }
  }
}
