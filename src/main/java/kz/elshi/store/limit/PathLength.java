package kz.elshi.store.limit;

import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/** How many steps a property path has when its counts are written out, as ARQ writes them before a query begins, when nothing can stop it yet. */
final class PathLength {
  /** Most steps. */
  static final long MOST = 1000;

  private PathLength() {}

  static boolean isTooLong(Path path) {
    return steps(path) > MOST;
  }

  /** More than {@link #MOST} is not counted any further. */
  private static long steps(Path path) {
    long steps =
        switch (path) {
          case P_FixedLength fixed -> Math.max(1, fixed.getCount()) * steps(fixed.getSubPath());
          case P_Mod between -> Math.max(1, Math.max(between.getMin(), between.getMax())) * steps(between.getSubPath());
          case P_Path1 around -> steps(around.getSubPath());
          case P_Path2 both -> steps(both.getLeft()) + steps(both.getRight());
          default -> 1;
        };
    return Math.min(MOST + 1, steps);
  }
}
