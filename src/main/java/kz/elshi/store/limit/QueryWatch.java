package kz.elshi.store.limit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stops queries whose time is over, and the query that has taken most memory when little is left. What is used is told after a collection of garbage, when it is
 * known what is none; each collection stops one query at most. Looks while queries run, and sleeps otherwise.
 *
 * <p>The timer of {@link org.apache.jena.sparql.exec.QueryExec} would not do: it waits for a lock that is held while the query begins, which may take for ever.
 */
public final class QueryWatch implements AutoCloseable {
  private static final double FULL = 0.8;
  /** A query that has taken less than this share of the memory is not the one to stop. */
  private static final double WORTH_STOPPING = 0.05;
  private static final long PERIOD_MILLIS = 20;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final @Nullable MemoryPoolMXBean pool = oldest();
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private long seen = -1;

  /** A query that runs. */
  final class Running implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final long before = threads.getThreadAllocatedBytes(thread.threadId());
    private final AtomicBoolean stop;
    private final long endNanos;
    private volatile boolean stopped;

    private Running(AtomicBoolean stop, long timeoutMillis) {
      this.stop = stop;
      this.endNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    }

    private long taken() {
      return threads.getThreadAllocatedBytes(thread.threadId()) - before;
    }

    /** Whether it was stopped for the memory that it took. */
    boolean isStopped() {
      return stopped;
    }

    @Override
    public void close() {
      running.remove(this);
    }
  }

  /** Starts watching. */
  public QueryWatch() {
    Thread.ofPlatform().daemon().name("elshi-query-watch").start(this::watch);
  }

  private static @Nullable MemoryPoolMXBean oldest() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported() && pool.getCollectionUsage() != null)
        .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()))
        .orElse(null);
  }

  /**
   * A query begins in this thread.
   *
   * @param stop what ends it when it is set
   * @param timeoutMillis when it is to end
   */
  Running begin(AtomicBoolean stop, long timeoutMillis) {
    Running one = new Running(stop, timeoutMillis);
    synchronized (running) {
      running.add(one);
      running.notifyAll();
    }
    return one;
  }

  /** How many queries run. */
  public int running() {
    return running.size();
  }

  private void watch() {
    try {
      while (!closed) {
        synchronized (running) {
          while (running.isEmpty() && !closed) {
            running.wait();
          }
        }
        long now = System.nanoTime();
        running.stream().filter(one -> now - one.endNanos >= 0).forEach(one -> one.stop.set(true));
        if (pool != null) {
          lookAtMemory(pool);
        }
        Thread.sleep(PERIOD_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAtMemory(MemoryPoolMXBean pool) {
    MemoryUsage usage = pool.getCollectionUsage();
    long limit = usage.getMax() > 0 ? usage.getMax() : Runtime.getRuntime().maxMemory();
    // The same figure to the byte is of the collection that was seen already.
    if (usage.getUsed() < FULL * limit || usage.getUsed() == seen) {
      return;
    }
    seen = usage.getUsed();
    Optional<Running> largest = running.stream().filter(one -> !one.stopped && one.taken() > WORTH_STOPPING * limit).max(Comparator.comparingLong(Running::taken));
    largest.ifPresent(
        one -> {
          one.stopped = true;
          one.stop.set(true);
        });
  }

  @Override
  public void close() {
    closed = true;
    synchronized (running) {
      running.notifyAll();
    }
  }
}
