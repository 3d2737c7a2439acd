package kz.elshi.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** The ties of nodes that have been read from one state of a store. For any number of threads; forgets all when it is full. */
final class KnownTies {
  /** A tie takes some 60 bytes. */
  private static final int MOST = 400_000;

  private final Map<Node, List<Tie>> ties = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * The ties of a later state, of the nodes whose ties are known here.
   *
   * @param changed events and holdings that are not as they were
   * @param reader tells the ties of an event as it is now
   */
  KnownTies after(Set<Node> changed, Function<Node, List<Tie>> reader) {
    Map<Node, List<Tie>> added = new HashMap<>();
    for (Node event : changed) {
      for (Tie tie : reader.apply(event)) {
        added.computeIfAbsent(tie.a(), node -> new ArrayList<>()).add(tie);
        added.computeIfAbsent(tie.b(), node -> new ArrayList<>()).add(tie);
      }
    }
    KnownTies later = new KnownTies();
    ties.forEach(
        (node, former) -> {
          List<Tie> now = new ArrayList<>(former);
          now.removeIf(tie -> changed.contains(tie.event()));
          now.addAll(added.getOrDefault(node, List.of()));
          later.get(node, one -> List.copyOf(now));
        });
    return later;
  }

  List<Tie> get(Node node, Function<Node, List<Tie>> reader) {
    List<Tie> known = ties.get(node);
    if (known == null) {
      known = reader.apply(node);
      if (size.addAndGet(known.size()) > MOST) {
        ties.clear();
        size.set(known.size());
      }
      ties.put(node, known);
    }
    return known;
  }
}
