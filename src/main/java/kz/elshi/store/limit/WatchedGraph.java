package kz.elshi.store.limit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph whose every statement is a step: what walks through it can be stopped. */
final class WatchedGraph extends WrappedGraph {
  private final CancelSignal signal;

  WatchedGraph(Graph graph, CancelSignal signal) {
    super(graph);
    this.signal = signal;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return watched(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return watched(super.find(subject, predicate, object));
  }

  private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
    signal.step();
    return triples.mapWith(
        triple -> {
          signal.step();
          return triple;
        });
  }
}
