package kz.elshi.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A data set that knows what one write transaction has changed in its default graph. For one thread. */
final class RecordedDataset extends DatasetGraphWrapper {
  private final Set<Triple> came = new LinkedHashSet<>();
  private final Set<Triple> gone = new LinkedHashSet<>();

  RecordedDataset(DatasetGraph data) {
    super(data);
  }

  /** What has changed so far. */
  GraphChange change() {
    return new GraphChange(came, gone);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    if (Quad.isDefaultGraph(graph) && !get().contains(graph, subject, property, object)) {
      record(Triple.create(subject, property, object), came, gone);
    }
    super.add(graph, subject, property, object);
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    if (Quad.isDefaultGraph(graph) && get().contains(graph, subject, property, object)) {
      record(Triple.create(subject, property, object), gone, came);
    }
    super.delete(graph, subject, property, object);
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node property, Node object) {
    if (graph.equals(Node.ANY) || Quad.isDefaultGraph(graph)) {
      List<Quad> matches = Iter.toList(get().find(graph, subject, property, object));
      matches.forEach(this::delete);
    } else {
      super.deleteAny(graph, subject, property, object);
    }
  }

  private static void record(Triple triple, Set<Triple> here, Set<Triple> there) {
    if (!there.remove(triple)) {
      here.add(triple);
    }
  }
}
