package kz.elshi.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What the latest commits of a store changed, for those who keep something that is made from its default graph: with it they need not read
 * the whole store again. Commits that make the whole graph anew, and those of a store at a server, are not in it. For any number of threads.
 */
public final class ChangeLog {
  private static final int MOST_COMMITS = 100;
  private static final int MOST_TRIPLES = 200_000;

  /** Changes by the versions that they were made to, the earliest first. */
  private final Map<DataVersion, GraphChange> changes = new LinkedHashMap<>();
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private int triples;

  /** Keeps the log from now on; whoever follows is told after each commit, by the thread that committed, and shall not keep it waiting. */
  public void follow(Runnable follower) {
    followers.add(follower);
  }

  /** Whether anybody wants to know. */
  boolean isFollowed() {
    return !followers.isEmpty();
  }

  void tell() {
    followers.forEach(Runnable::run);
  }

  /** A change that is about to be committed to a version. */
  synchronized void add(DataVersion to, GraphChange change) {
    forget(to);
    changes.put(to, change);
    triples += change.size();
    while (changes.size() > MOST_COMMITS || triples > MOST_TRIPLES) {
      forget(changes.keySet().iterator().next());
    }
  }

  /** A change that was not committed after all, or is not known. */
  synchronized void forget(DataVersion to) {
    GraphChange change = changes.remove(to);
    triples -= change == null ? 0 : change.size();
  }

  /** What leads from one version to a later one; null if that is not known. */
  synchronized @Nullable GraphChange between(DataVersion earlier, DataVersion later) {
    if (!later.isNewerThan(earlier)) {
      return null;
    }
    GraphChange all = new GraphChange(Set.of(), Set.of());
    for (long number = earlier.number(); number < later.number(); number++) {
      GraphChange change = changes.get(new DataVersion(earlier.storage(), number));
      if (change == null) {
        return null;
      }
      all = all.then(change);
    }
    return all;
  }
}
