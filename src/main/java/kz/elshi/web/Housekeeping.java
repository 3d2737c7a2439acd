package kz.elshi.web;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.elshi.store.Intake;
import kz.elshi.store.Store;
import kz.elshi.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compacts a store that has grown, when no articles are on the way; readers go on, writers wait. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Store store;
  private final Intake intake;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("housekeeping").daemon().factory());

  Housekeeping(Store store, Intake intake, Duration every) {
    this.store = store;
    this.intake = intake;
    clock.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      if (intake.waiting() == 0) {
        store.compactIfGrown().ifPresent(done -> LOG.info("compacted the store: {} bytes before, {} after", done.before(), done.after()));
      }
    } catch (StoreException e) {
      LOG.warn("{}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("compaction failed", e);
    }
  }

  /** Does not begin another compaction; one that runs is undone when the store is opened again. */
  @Override
  public void close() {
    clock.shutdown();
  }
}
