package kz.elshi.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/** Pairs what is expected with what is found, one to one, the best pair first. */
final class Matching {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score).thenComparingInt(Candidate::gold).thenComparingInt(Candidate::found).reversed();

  private Matching() {}

  private record Candidate(double score, int gold, int found) {}

  /**
   * The pairs: index of what is expected, index of what is found.
   *
   * @param score 0 to 1
   * @param atLeast lowest score of a pair; 0 pairs nothing
   */
  static <T> Map<Integer, Integer> best(List<T> gold, List<T> found, ToDoubleBiFunction<T, T> score, double atLeast) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double value = score.applyAsDouble(gold.get(i), found.get(j));
        if (value >= atLeast && value > 0) {
          candidates.add(new Candidate(value, i, j));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    Map<Integer, Integer> pairs = new LinkedHashMap<>();
    for (Candidate one : candidates) {
      if (!pairs.containsKey(one.gold()) && !pairs.containsValue(one.found())) {
        pairs.put(one.gold(), one.found());
      }
    }
    return pairs;
  }

  /** The pairs of which a condition holds. */
  static <T> Map<Integer, Integer> same(List<T> gold, List<T> found, BiPredicate<T, T> same) {
    return best(gold, found, (g, p) -> same.test(g, p) ? 1 : 0, 1);
  }
}
