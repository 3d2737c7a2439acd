package kz.elshi.web;

import java.util.List;
import java.util.concurrent.Semaphore;
import kz.elshi.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what pages keep of a version of the store as soon as there is a new one, beside the requests, so that readers seldom have to wait
 * for it. Once at the start, then after each commit.
 */
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final List<Runnable> makers;
  private final Semaphore due = new Semaphore(1);
  private final Thread thread = new Thread(this::run, "upkeep");
  private volatile boolean closed;

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
      while (!closed) {
        due.acquire();
        due.drainPermits();
        makers.forEach(this::make);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(Runnable maker) {
    try {
      if (!closed) {
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
    closed = true;
    due.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
