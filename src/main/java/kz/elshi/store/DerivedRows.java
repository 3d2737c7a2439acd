package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kz.elshi.rdf.Iris;
import kz.elshi.store.bulk.NodeNumbers;
import kz.elshi.store.bulk.Packing;
import kz.elshi.store.bulk.ParallelRows;
import kz.elshi.store.bulk.RowFile;
import kz.elshi.store.bulk.Storage;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** The default graph of a store that is being made, as rows of numbers; derived by {@link DefaultGraph}, as after any change. */
final class DerivedRows implements AutoCloseable {
  private static final int WIDTH = 3;
  private static final List<Node> WITH_EDGES = List.of(C_EVENT, C_OFFICE_HOLDING, C_ARTICLE);

  private final Storage storage;
  private final Iris iris;
  private final RowFile file;

  DerivedRows(Storage storage, Path scratch, Iris iris) {
    this.storage = storage;
    this.iris = iris;
    this.file = new RowFile(scratch.resolve("derived"), WIDTH);
  }

  /** Derives every subject of the named graphs, which the storage has; {@code live} hands over their rows. */
  void derive(Consumer<Consumer<long[]>> live) {
    DatasetGraphTDB data = storage.begin();
    try (ParallelRows rows = new ParallelRows(data, file)) {
      NodeNumbers numbers = new NodeNumbers(data);
      rows.<List<long[]>>derive(
          sink -> storage.bySubject(live, sink),
          () -> {
            DefaultGraph derived = new DefaultGraph(data, iris);
            return group -> derived(derived, numbers, group);
          });
    }
    storage.commit(data);
    pack();
  }

  private static Set<Triple> derived(DefaultGraph derived, NodeNumbers numbers, List<long[]> group) {
    Node subject = numbers.node(group.getFirst()[1]);
    if (DefaultGraph.staysInArticle(subject)) {
      return Set.of();
    }
    List<Quad> quads = group.stream().map(row -> new Quad(numbers.node(row[0]), subject, numbers.node(row[2]), numbers.node(row[3]))).toList();
    return derived.derive(subject, quads.iterator());
  }

  /**
   * Adds the edges of what was derived.
   *
   * @return how many statements the default graph has with them
   */
  long addEdges(Consumer<String> phases) {
    phases.accept("deriving edges");
    DatasetGraphTDB data = storage.begin();
    try (ParallelRows rows = new ParallelRows(data, file)) {
      rows.<Node>derive(
          sink -> WITH_EDGES.forEach(type -> data.find(Quad.defaultGraphIRI, Node.ANY, TYPE, type).forEachRemaining(quad -> sink.accept(quad.getSubject()))),
          () -> {
            DefaultGraph derived = new DefaultGraph(data, iris);
            return subject -> derived.edges(List.of(subject));
          });
    }
    storage.commit(data);
    phases.accept("sorting the default graph");
    storage.drop(Packing.TRIPLES);
    return pack();
  }

  private long pack() {
    file.finish();
    return storage.pack(Packing.TRIPLES, sink -> file.read(0, file.count(), sink));
  }

  @Override
  public void close() {
    file.close();
  }
}
