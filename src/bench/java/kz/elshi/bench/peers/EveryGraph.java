package kz.elshi.bench.peers;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF4J;
import org.eclipse.rdf4j.query.Dataset;

/**
 * What SPARQL means by the data set of a store: the default graph holds the statements without a context, and every context is a named graph.
 * RDF4J's own default graph holds all statements, each as often as contexts have it.
 */
final class EveryGraph implements Dataset {
  /** Not empty, for else there would be no named graph; but no choice among them either. */
  private static final Set<IRI> EVERY =
      new AbstractSet<>() {
        @Override
        public Iterator<IRI> iterator() {
          return Collections.emptyIterator();
        }

        @Override
        public int size() {
          return 0;
        }

        @Override
        public boolean isEmpty() {
          return false;
        }

        @Override
        public boolean contains(Object graph) {
          return true;
        }
      };

  @Override
  public Set<IRI> getDefaultRemoveGraphs() {
    return Set.of();
  }

  @Override
  public IRI getDefaultInsertGraph() {
    return null;
  }

  @Override
  public Set<IRI> getDefaultGraphs() {
    return Set.of(RDF4J.NIL);
  }

  @Override
  public Set<IRI> getNamedGraphs() {
    return EVERY;
  }
}
