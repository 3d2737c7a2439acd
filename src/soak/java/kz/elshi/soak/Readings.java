package kz.elshi.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** What readers have found: how long each answer took, and which answers were wrong. Safe to share between threads. */
final class Readings {
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Map<String, Queue<Long>> kinds = new ConcurrentSkipListMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /** Notes how long an answer took; {@code kind} is what was asked for. */
  void answered(String kind, long elapsedNanos) {
    nanos.add(elapsedNanos);
    kinds.computeIfAbsent(kind, one -> new ConcurrentLinkedQueue<>()).add(elapsedNanos);
  }

  void fault(String what) {
    faults.add(what);
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** A quantile, in milliseconds. */
  double millis(double quantile) {
    return millis(nanos, quantile);
  }

  private static double millis(Queue<Long> nanos, double quantile) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.round(quantile * sorted.length))] / 1e6;
  }

  String report() {
    return String.format(Locale.ROOT, "%d answers, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d wrong", nanos.size(), millis(0.5), millis(0.95), millis(0.99), faults.size());
  }

  /** Each kind by itself. */
  String kinds() {
    StringBuilder lines = new StringBuilder();
    kinds.forEach((kind, times) -> lines.append(
        String.format(Locale.ROOT, "        %-32s %6d answers, p50 %.1f ms, p95 %.1f ms%n", kind, times.size(), millis(times, 0.5), millis(times, 0.95))));
    return lines.toString();
  }
}
