package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.elshi.rdf.Iris;
import kz.elshi.store.bulk.NodeNumbers;
import kz.elshi.store.bulk.Packing;
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
    NodeNumbers numbers = new NodeNumbers(data);
    DefaultGraph derived = new DefaultGraph(data, iris);
    storage.bySubject(live, group -> derive(derived, numbers, group));
    storage.commit(data);
    pack();
  }

  private void derive(DefaultGraph derived, NodeNumbers numbers, List<long[]> group) {
    long number = group.getFirst()[1];
    Node subject = numbers.node(number);
    if (DefaultGraph.staysInArticle(subject)) {
      return;
    }
    Map<Node, Long> known = new HashMap<>();
    List<Quad> quads = new ArrayList<>();
    for (long[] row : group) {
      Node predicate = numbers.node(row[2]);
      Node object = numbers.node(row[3]);
      known.put(predicate, row[2]);
      known.put(object, row[3]);
      quads.add(new Quad(numbers.node(row[0]), subject, predicate, object));
    }
    for (Triple triple : derived.derive(subject, quads.iterator())) {
      file.add(number, number(known, numbers, triple.getPredicate()), number(known, numbers, triple.getObject()));
    }
  }

  private static long number(Map<Node, Long> known, NodeNumbers numbers, Node node) {
    Long number = known.get(node);
    return number == null ? numbers.of(node) : number;
  }

  /**
   * Adds the edges of what was derived.
   *
   * @return how many statements the default graph has with them
   */
  long addEdges(Consumer<String> phases) {
    phases.accept("deriving edges");
    DatasetGraphTDB data = storage.begin();
    NodeNumbers numbers = new NodeNumbers(data);
    DefaultGraph derived = new DefaultGraph(data, iris);
    for (Node type : WITH_EDGES) {
      Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, Node.ANY, TYPE, type);
      while (quads.hasNext()) {
        for (Triple edge : derived.edges(List.of(quads.next().getSubject()))) {
          file.add(numbers.of(edge.getSubject()), numbers.of(edge.getPredicate()), numbers.of(edge.getObject()));
        }
      }
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
