package kz.elshi.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;

/**
 * Works on articles with several threads and hands the results over in the order of the input. Holds only a few articles for each
 * thread, so that a million of them stream through.
 *
 * @param <T> what becomes of an article
 */
final class ParallelExtraction<T> implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 8;

  private final ExecutorService threads;
  private final int most;
  private final Function<Found.Read, T> work;
  private final Consumer<T> done;
  private final Consumer<Problem> problems;
  private final Deque<Future<T>> waiting = new ArrayDeque<>();
  private final Deque<String> sources = new ArrayDeque<>();

  ParallelExtraction(int count, Function<Found.Read, T> work, Consumer<T> done, Consumer<Problem> problems) {
    this.threads = Executors.newFixedThreadPool(count);
    this.most = count * WAITING_PER_THREAD;
    this.work = work;
    this.done = done;
    this.problems = problems;
  }

  /** Takes an article or problem; may hand over earlier results. */
  void accept(Found found) {
    switch (found) {
      case Problem problem -> {
        drain(0);
        problems.accept(problem);
      }
      case Found.Read read -> {
        waiting.add(threads.submit(() -> work.apply(read)));
        sources.add(read.article().source());
        drain(most);
      }
    }
  }

  private void drain(int left) {
    while (waiting.size() > left) {
      Future<T> future = waiting.remove();
      String source = sources.remove();
      try {
        done.accept(future.get());
      } catch (ExecutionException e) {
        // One article that the extractor stumbles over is reported; the others go on.
        problems.accept(new Problem(Problem.Kind.UNREADABLE, source, "the article could not be worked on: " + e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandException(ExitCode.UNEXPECTED, "interrupted");
      }
    }
  }

  /** Waits for the last results. */
  @Override
  public void close() {
    drain(0);
    threads.shutdown();
  }
}
