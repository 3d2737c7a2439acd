package kz.elshi.mention.crf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of names found and expected, by class; a name is right if its words and its class are (CoNLL 2003). */
public final class NameScore {
  /** Counts of a class. */
  public record Count(int expected, int found, int right) {
    static final Count NONE = new Count(0, 0, 0);

    Count plus(int moreExpected, int moreFound, int moreRight) {
      return new Count(expected + moreExpected, found + moreFound, right + moreRight);
    }

    /** Share of what was found that is right; 0 if nothing was found. */
    public double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    /** Share of what was expected that was found; 0 if nothing was expected. */
    public double recall() {
      return expected == 0 ? 0 : (double) right / expected;
    }

    /** Harmonic mean of the two. */
    public double f1() {
      return expected + found == 0 ? 0 : 2.0 * right / (expected + found);
    }
  }

  private final Map<String, Count> counts = new TreeMap<>();

  void add(List<LabelSet.Span> expected, List<LabelSet.Span> found) {
    Set<LabelSet.Span> right = new HashSet<>(expected);
    right.retainAll(found);
    expected.forEach(name -> add(name, 1, 0, 0));
    found.forEach(name -> add(name, 0, 1, 0));
    right.forEach(name -> add(name, 0, 0, 1));
  }

  private void add(LabelSet.Span name, int expected, int found, int right) {
    counts.merge(name.type(), Count.NONE.plus(expected, found, right), (one, more) -> one.plus(expected, found, right));
  }

  /** Adds another's counts. */
  public void add(NameScore other) {
    other.counts.forEach((type, count) ->
        counts.merge(type, count, (one, more) -> one.plus(more.expected(), more.found(), more.right())));
  }

  /** The counts of each class, in alphabetical order. */
  public Map<String, Count> classes() {
    return counts;
  }

  /** The counts of all classes together. */
  public Count overall() {
    return counts.values().stream().reduce(Count.NONE, (one, other) -> one.plus(other.expected(), other.found(), other.right()));
  }
}
