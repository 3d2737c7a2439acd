package kz.elshi.lang.kk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kz.elshi.lang.kk.StemCounts.Count;
import kz.elshi.lang.kk.WordAnalyser.Analysis;

/**
 * Counts paradigm support in raw text: every licensed chain is stripped from each word type, and for each stem the different chains
 * are counted. A second and third pass count only what the one before found likely.
 */
final class StemTrainer {
  private static final int PASSES = 3;
  private static final double CLOSE = 6;

  private final WordAnalyser analyser;

  StemTrainer(WordAnalyser analyser) {
    this.analyser = analyser.with(StemCounts.EMPTY);
  }

  /** The counts of the stems of folded words; the order of the words does not matter. */
  StemCounts train(Collection<String> words) {
    Set<String> types = new HashSet<>(words);
    StemCounts counts = pass(types, analyser, Double.POSITIVE_INFINITY);
    for (int i = 1; i < PASSES; i++) {
      counts = pass(types, analyser.with(counts), CLOSE);
    }
    return counts;
  }

  private static StemCounts pass(Set<String> types, WordAnalyser analyser, double margin) {
    Map<String, Set<String>> nouns = new HashMap<>();
    Map<String, Set<String>> verbs = new HashMap<>();
    for (String word : types) {
      List<Analysis> all = analyser.analyses(word, false);
      double best = all.stream().mapToDouble(Analysis::score).max().orElse(0);
      Predicate<Analysis> likely = one -> one.stem().length() > 1 && one.score() >= best - margin;
      all.stream()
          .filter(likely)
          .forEach(one -> (one.verbal() ? verbs : nouns).computeIfAbsent(one.stem(), stem -> new HashSet<>()).add(suffix(one)));
    }
    return counts(nouns, verbs);
  }

  private static String suffix(Analysis analysis) {
    return analysis.chain() == null ? "" : analysis.chain().form();
  }

  private static StemCounts counts(Map<String, Set<String>> nouns, Map<String, Set<String>> verbs) {
    Map<String, Count> counts = new TreeMap<>();
    nouns.forEach((stem, suffixes) -> counts.put(stem, new Count(capped(suffixes), 0)));
    verbs.forEach((stem, suffixes) -> counts.merge(stem, new Count(0, capped(suffixes)), StemTrainer::sum));
    return new StemCounts(counts);
  }

  private static int capped(Set<String> suffixes) {
    return Math.min(StemCounts.MOST, suffixes.size());
  }

  private static Count sum(Count one, Count other) {
    return new Count(one.noun() + other.noun(), one.verb() + other.verb());
  }
}
