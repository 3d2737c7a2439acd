package kz.elshi.evaluation;

/**
 * How many were right, of how many expected, and of how many found.
 *
 * @param right found and expected
 * @param gold expected
 * @param found given by the program
 */
public record Counts(int right, int gold, int found) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(right + other.right, gold + other.gold, found + other.found);
  }

  /** Share of right ones among those found, 0 to 1; 0 if none was found. */
  public double precision() {
    return share(right, found);
  }

  /** Share of right ones among those expected, 0 to 1; 0 if none was expected. */
  public double recall() {
    return share(right, gold);
  }

  /** Harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
