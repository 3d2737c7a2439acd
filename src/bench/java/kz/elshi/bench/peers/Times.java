package kz.elshi.bench.peers;

import java.util.Arrays;

/**
 * How long the runs of one question took, in milliseconds, sorted.
 *
 * @param wall by the clock
 * @param cpu of the thread that answered, or of the process where it is another
 */
record Times(double[] wall, double[] cpu) {
  private static final double LATE = 0.95;

  Times {
    Arrays.sort(wall);
    Arrays.sort(cpu);
  }

  double median() {
    return wall[wall.length / 2];
  }

  /** The 95th percentile by nearest rank. */
  double p95() {
    return wall[(int) Math.ceil(wall.length * LATE) - 1];
  }

  double medianCpu() {
    return cpu[cpu.length / 2];
  }
}
