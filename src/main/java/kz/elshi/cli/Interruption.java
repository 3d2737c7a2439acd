package kz.elshi.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C and SIGTERM during work that should not be torn apart: the work is told to stop, and the process ends when it has. Work that waits
 * for input and has nothing to lose is not waited for.
 */
final class Interruption implements AutoCloseable {
  private static final long LONGEST_MILLIS = 30_000;
  private static final long LOOK_MILLIS = 200;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean isAsked;

  /** {@code isIdle} tells whether the work has nothing to lose. */
  Interruption(BooleanSupplier isIdle) {
    hook = new Thread(() -> await(isIdle), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await(BooleanSupplier isIdle) {
    isAsked = true;
    try {
      for (long waited = 0; waited < LONGEST_MILLIS && !done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) && !isIdle.getAsBoolean();) {
        waited += LOOK_MILLIS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the work should stop. */
  boolean isAsked() {
    return isAsked;
  }

  /** The work is done. */
  @Override
  public void close() {
    done.countDown();
    if (!isAsked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already; the hook sees that the work is done.
        return;
      }
    }
  }
}
