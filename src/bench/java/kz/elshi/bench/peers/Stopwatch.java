package kz.elshi.bench.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes times: ten runs to warm up and fifteen that count, fewer where they take long. */
final class Stopwatch {
  static final int TO_WARM_UP = 10;
  static final int RUNS = 15;
  /** A question gets no more runs once it has had as much; but it gets three. */
  static final long WARMING_MILLIS = 800;

  static final long RUNNING_MILLIS = 1500;
  static final int FEWEST = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Stopwatch() {}

  /** Takes the times of {@code ask}, for each of the texts in turn, on this thread. */
  static Times time(List<String> texts, Consumer<String> ask) {
    long start = System.nanoTime();
    for (int i = 0; i < TO_WARM_UP && millis(start) < WARMING_MILLIS; i++) {
      ask.accept(texts.get(i % texts.size()));
    }
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    start = System.nanoTime();
    for (int i = 0; i < RUNS && (i < FEWEST || millis(start) < RUNNING_MILLIS); i++) {
      long busy = THREADS.getCurrentThreadCpuTime();
      long from = System.nanoTime();
      ask.accept(texts.get(i % texts.size()));
      wall.add(millis(from));
      cpu.add((THREADS.getCurrentThreadCpuTime() - busy) / 1e6);
    }
    return new Times(wall.stream().mapToDouble(Double::doubleValue).toArray(), cpu.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
