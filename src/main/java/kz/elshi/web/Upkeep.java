package kz.elshi.web;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.elshi.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what pages keep of a version of the store as soon as there is a new one, beside the requests, so that readers seldom have to wait
 * for it. Once at the start, then after each commit; where one commit follows another, at most a fifth of the time, for it takes from readers what they
 * need for themselves.
 */
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private static final int RESTS = 4;
  private static final long LONGEST_REST_MILLIS = 60_000;

  private final List<Runnable> makers;
  private final Semaphore due = new Semaphore(1);
  private final Thread thread = new Thread(this::run, "upkeep");
  private final CountDownLatch closing = new CountDownLatch(1);

  private Upkeep(List<Runnable> makers) {
    this.makers = makers;
  }

  /** Starts with what makes each thing. */
  static Upkeep start(Store store, List<Runnable> makers) {
    Upkeep upkeep = new Upkeep(makers);
    store.changes().follow(upkeep.due::release);
    upkeep.thread.setDaemon(true);
    upkeep.thread.start();
    return upkeep;
  }

  private void run() {
    try {
      long rest = 0;
      while (!closing.await(rest, TimeUnit.MILLISECONDS)) {
        due.acquire();
        due.drainPermits();
        long start = System.nanoTime();
        makers.forEach(this::make);
        rest = Math.min(LONGEST_REST_MILLIS, RESTS * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Runnable maker) {
    try {
      if (closing.getCount() > 0) {
        maker.run();
      }
    } catch (RuntimeException e) {
      // Whoever asks for it makes it then, and is told what is wrong.
      LOG.warn("what pages keep could not be made", e);
    }
  }

  /** Waits for what is being made: the store may be closed after it. */
  @Override
  public void close() {
    closing.countDown();
    due.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
