package kz.elshi.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal for work that takes over two seconds; nothing anywhere else. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 2000;

  private final long startMillis = System.currentTimeMillis();
  private final PrintStream err;
  private final String task;
  private @Nullable ProgressBar bar;
  private long done;

  Progress(String task, PrintStream err) {
    this.task = task;
    this.err = err;
  }

  void step() {
    at(done + 1, -1);
  }

  /** How far the work is; {@code total} is -1 where nobody knows. */
  void at(long done, long total) {
    this.done = done;
    if (bar == null && Terminal.isThere()
        && System.currentTimeMillis() - startMillis > PATIENCE_MILLIS) {
      bar = new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setConsumer(new ConsoleProgressBarConsumer(err)).build();
    }
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
