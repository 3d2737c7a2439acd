package kz.elshi.identity;

/** How far two reports tell of one thing. */
public final class Similarity {
  /** From here on two reports are taken for reports of one thing. */
  public static final double SAME = 0.75;
  /** From here on somebody should look. */
  public static final double DOUBTFUL = 0.5;

  private Similarity() {}

  /**
   * 0 (two things, or reports of one article) to 1.
   *
   * @param a with people under the addresses that identity gives them, like {@code b}
   */
  public static double of(Report a, Report b) {
    if (a instanceof EventReport one && b instanceof EventReport other) {
      return EventSimilarity.of(one, other);
    }
    return a instanceof PersonReport one && b instanceof PersonReport other ? PersonSimilarity.of(one, other) : 0;
  }
}
