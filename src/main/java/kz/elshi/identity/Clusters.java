package kz.elshi.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Groups things that are one. Pairs are joined from the most certain one down, unless somebody has said, or the reports say, that
 * two members of the joined group are not the same; so the result does not depend on the order in which things come.
 */
public final class Clusters {
  /** Two things, and how far they are one; above 1: a person has said so. */
  public record Pair(String a, String b, double score) {
    public Pair {
      if (a.compareTo(b) > 0) {
        String swap = a;
        a = b;
        b = swap;
      }
    }
  }

  /** Score of a pair that a person has called the same. */
  public static final double DECIDED = 2;

  private static final Comparator<Pair> MOST_CERTAIN =
      Comparator.comparingDouble(Pair::score).reversed().thenComparing(Pair::a).thenComparing(Pair::b);

  private final Map<String, TreeSet<String>> groups = new TreeMap<>();

  private Clusters() {}

  /**
   * The groups of some things; each thing is in one.
   *
   * @param pairs those that may be joined
   * @param apart whether two things may never be in one group, unless a person has joined these two
   */
  public static List<Set<String>> of(Collection<String> things, Collection<Pair> pairs, BiPredicate<String, String> apart) {
    Clusters clusters = new Clusters();
    things.forEach(thing -> clusters.groups.put(thing, new TreeSet<>(Set.of(thing))));
    List<Pair> sorted = new ArrayList<>(pairs);
    sorted.sort(MOST_CERTAIN);
    for (Pair pair : sorted) {
      clusters.join(pair, apart);
    }
    return clusters.groups.values().stream().distinct().map(group -> (Set<String>) group).toList();
  }

  private void join(Pair pair, BiPredicate<String, String> apart) {
    TreeSet<String> first = groups.get(pair.a());
    TreeSet<String> second = groups.get(pair.b());
    if (first == null || second == null || first == second) {
      return;
    }
    boolean decided = pair.score() >= DECIDED;
    boolean clash = first.stream().anyMatch(a -> second.stream().anyMatch(b -> apart.test(a, b)));
    if (clash && !decided) {
      return;
    }
    first.addAll(second);
    second.forEach(member -> groups.put(member, first));
  }
}
