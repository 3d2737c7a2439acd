package kz.elshi.bench.peers;

import java.util.Locale;

/** How much there is of what a question asks about. */
enum Band {
  /** Among the few that are told of most: the first hundredth, but no fewer than three. */
  HEAVY(0, 0.01),
  /** The fifth in the middle, by rank. */
  MIDDLE(0.4, 0.6),
  /** The last fifth. */
  RARE(0.8, 1),
  /** The question without any parameter, which goes through all there is. */
  WHOLE(0, 0);

  private static final int FEWEST = 3;

  private final double from;
  private final double to;

  Band(double from, double to) {
    this.from = from;
    this.to = to;
  }

  /** The first rank of the band among so many. */
  int first(int ranks) {
    return Math.max(0, Math.min((int) (from * ranks), ranks - FEWEST));
  }

  /** The rank behind the last. */
  int end(int ranks) {
    return Math.min(ranks, Math.max((int) (to * ranks), first(ranks) + FEWEST));
  }

  /** As tables have it. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
