package kz.elshi.federation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A data set at another server. Within a transaction what is looked up is fetched and kept; changes are gathered here and sent as one
 * update by {@link #commit}. For one thread.
 */
final class RemoteDataset extends DatasetGraphBaseFind {
  private final RemoteService service;
  private final Guard guard;
  private final PrefixMap prefixes = PrefixMapFactory.create();
  private @Nullable ReadWrite mode;
  private Loaded loaded;
  private Change change = new Change();
  private DatasetGraph local = DatasetGraphFactory.createGeneral();

  RemoteDataset(RemoteService service, Guard guard) {
    this.service = service;
    this.guard = guard;
    this.loaded = new Loaded(service);
  }

  /** Fetches graphs, and subjects with those of the articles' graphs, in few requests. */
  void expect(Collection<Node> graphs, Collection<Node> subjects) {
    Collection<Quad> stored = loaded.graphs(graphs);
    keep(stored);
    Set<Node> all = new LinkedHashSet<>(subjects);
    stored.stream()
        .filter(quad -> quad.getGraph().getURI().contains("/article/"))
        .map(Quad::getSubject)
        .filter(subject -> !isEvidence(subject))
        .forEach(all::add);
    keep(loaded.subjects(all));
  }

  private static boolean isEvidence(Node subject) {
    return subject.isURI() && subject.getURI().matches(".*/article/.*/(e|link)-.*");
  }

  private void keep(Collection<Quad> quads) {
    for (Quad quad : quads) {
      if (!change.isDeleted(quad)) {
        local.add(quad);
      }
    }
  }

  private Iterator<Quad> findLoaded(Node graph, Node subject, Node predicate, Node object) {
    keep(loaded.load(Quad.create(graph, any(subject), any(predicate), any(object)), mode == ReadWrite.WRITE));
    List<Quad> found = new ArrayList<>();
    if (graph.isConcrete()) {
      local.find(graph, subject, predicate, object).forEachRemaining(found::add);
    } else {
      local.findNG(Node.ANY, subject, predicate, object).forEachRemaining(found::add);
    }
    return found.iterator();
  }

  private static Node any(@Nullable Node node) {
    return node == null || !node.isConcrete() ? Node.ANY : node;
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
    return findLoaded(Quad.defaultGraphIRI, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
    return findLoaded(graph, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
    return findLoaded(Node.ANY, subject, predicate, object);
  }

  /** Who lists the graphs goes through all of them. */
  @Override
  public Iterator<Node> listGraphNodes() {
    keep(loaded.load(Quad.create(Node.ANY, Node.ANY, Node.ANY, Node.ANY), false));
    return local.listGraphNodes();
  }

  @Override
  public void add(Quad quad) {
    requireWrite();
    change.add(quad, loaded.contains(quad));
    local.add(quad);
  }

  @Override
  public void delete(Quad quad) {
    requireWrite();
    keep(loaded.load(quad, false));
    change.delete(quad, loaded.contains(quad));
    local.delete(quad);
  }

  private void requireWrite() {
    if (mode != ReadWrite.WRITE) {
      throw new JenaTransactionException("a change outside a write transaction");
    }
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    graph.find().forEachRemaining(triple -> add(Quad.create(name, triple)));
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    begin(type == TxnType.READ ? ReadWrite.READ : ReadWrite.WRITE);
  }

  @Override
  public void begin(ReadWrite wanted) {
    if (mode != null) {
      throw new JenaTransactionException("a transaction within a transaction");
    }
    mode = wanted;
    if (wanted == ReadWrite.WRITE) {
      guard.read();
    }
  }

  @Override
  public void commit() {
    if (mode == ReadWrite.WRITE && !change.isEmpty()) {
      new Commit(service, guard).send(change);
    }
    end();
  }

  @Override
  public void abort() {
    end();
  }

  @Override
  public void end() {
    mode = null;
    change = new Change();
    loaded = new Loaded(service);
    local = DatasetGraphFactory.createGeneral();
  }

  @Override
  public boolean promote(Promote how) {
    throw new JenaTransactionException("a transaction of a remote data set stays what it began as");
  }

  @Override
  public @Nullable ReadWrite transactionMode() {
    return mode;
  }

  @Override
  public @Nullable TxnType transactionType() {
    return mode == null ? null : TxnType.convert(mode);
  }

  @Override
  public boolean isInTransaction() {
    return mode != null;
  }
}
