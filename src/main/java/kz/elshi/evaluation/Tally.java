package kz.elshi.evaluation;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over articles. */
public final class Tally {
  private final Map<Measure, Counts> counts = new EnumMap<>(Measure.class);
  private int articles;
  private int negatives;
  private int silent;

  void add(ArticleScore score, boolean negative, boolean eventsFound) {
    articles++;
    score.counts().forEach((measure, one) -> counts.merge(measure, one, Counts::plus));
    if (negative) {
      negatives++;
      silent += eventsFound ? 0 : 1;
    }
  }

  /** Number of articles. */
  public int articles() {
    return articles;
  }

  /** Articles that tell of no event at all. */
  public int negatives() {
    return negatives;
  }

  /** Those of the {@link #negatives} in which none was found. */
  public int silent() {
    return silent;
  }

  /** The counts of a measure; null where no article tells about such facts. */
  public @Nullable Counts counts(Measure measure) {
    return counts.get(measure);
  }
}
