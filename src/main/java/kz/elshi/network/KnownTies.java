package kz.elshi.network;

import java.util.List;
import java.util.Map;
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
