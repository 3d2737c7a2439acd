package kz.elshi.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.store.GraphChange;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** What has been read and computed of the networks of one state of a store, the latest ones. For any number of threads. */
public final class KnownNetworks {
  private static final int MOST = 32;

  private final KnownTies ties;
  private final Map<Asked, Around> latest =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Around> eldest) {
          return size() > MOST;
        }
      };

  /** Nothing yet. */
  public KnownNetworks() {
    this(new KnownTies());
  }

  private KnownNetworks(KnownTies ties) {
    this.ties = ties;
  }

  /**
   * What is known of a later state: of nodes whose ties have been read, only the events that changed are read.
   *
   * @param data the later state, inside a read transaction
   */
  public KnownNetworks after(GraphChange change, DatasetGraph data) {
    return new KnownNetworks(ties.after(change.subjects(), new EventTies(data)::of));
  }

  private record Asked(Map<Node, Set<String>> focus, Choice choice, int hops) {}

  /** A neighbourhood and how central its nodes are within it. */
  public record Around(Neighbourhood neighbourhood, List<Centrality> centralities) {}

  /** A reader of the state that these networks are of, inside its read transaction. */
  public TieReader reader(DatasetGraph data) {
    return new TieReader(data, ties);
  }

  /** What is around some nodes, as {@link Neighbourhood#of} with its usual cap. */
  public Around around(TieReader reader, Map<Node, Set<String>> focus, Choice choice, int hops) {
    Asked asked = new Asked(Map.copyOf(focus), choice, hops);
    Around known = known(asked);
    if (known == null) {
      Neighbourhood neighbourhood = Neighbourhood.of(reader, focus, choice, hops, Neighbourhood.CAP);
      known = new Around(neighbourhood, Centrality.of(neighbourhood.network()));
      synchronized (latest) {
        latest.put(asked, known);
      }
    }
    return known;
  }

  private @Nullable Around known(Asked asked) {
    synchronized (latest) {
      return latest.get(asked);
    }
  }
}
