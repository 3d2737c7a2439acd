package kz.elshi.federation;

import java.nio.file.Path;
import java.util.Collection;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.store.Backend;
import kz.elshi.store.QueryService;
import kz.elshi.store.Store;
import kz.elshi.store.StoreException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * A store at a server that speaks SPARQL 1.1 with update. What follows from articles is computed here, by the same code as for a store
 * on disk; the server is asked for the statements that are needed, and is sent each change as one update.
 *
 * <pre>
 * try (Store store = RemoteStore.open(new RemoteStore.Address("http://localhost:3030/kg", "http://localhost:3030/kg"), Credentials.NONE, home, iris)) {
 *   store.put(checkedArticles);           // one update
 * }
 * </pre>
 */
public final class RemoteStore implements Backend {
  private static final int SILENCE_MILLIS = 300_000;

  private final RemoteService service;
  private final RemoteDataset dataset;
  private final String name;

  private RemoteStore(Address address, Credentials credentials, Iris iris) {
    this.service = new RemoteService(address.query(), address.update(), credentials, SILENCE_MILLIS);
    this.dataset = new RemoteDataset(service, new Guard(service, iris));
    this.name = address.query();
  }

  /** Where queries go, and updates; both checked by {@link WebAddress#check}. */
  public record Address(String query, String update) {}

  /**
   * Opens a store to write to, and loads the reference if it is not there or is another one.
   *
   * @throws StoreException if the server cannot be reached, refuses, or has no default graph of its own
   */
  public static Store open(Address address, Credentials credentials, Home home, Iris iris) {
    RemoteStore remote = new RemoteStore(address, credentials, iris);
    try {
      remote.requireOwnDefaultGraph(iris);
      return Store.over(remote, home, iris);
    } catch (RuntimeException e) {
      remote.close();
      throw e;
    }
  }

  /**
   * Opens a store that must be there, and changes nothing by that.
   *
   * @throws StoreException as {@link #open}, and if the server holds no store of this base
   */
  public static Store openExisting(Address address, Credentials credentials, Iris iris) {
    RemoteStore remote = new RemoteStore(address, credentials, iris);
    try {
      if (!remote.service.ask("ASK { GRAPH <" + iris.provenanceGraph().getURI() + "> { ?s ?p ?o } }")) {
        throw new StoreException(
            StoreException.Kind.UNREADABLE, "there is no store at " + address.query() + ": fill it with elshi ingest --store " + address.query(), null);
      }
      return Store.over(remote, iris);
    } catch (RuntimeException e) {
      remote.close();
      throw e;
    }
  }

  /**
   * Where the default graph is made of the named ones, facts that are there once would be there many times. A server that has had no
   * change is given the mark of the first, by which it shows itself.
   */
  private void requireOwnDefaultGraph(Iris iris) {
    Guard guard = new Guard(service, iris);
    guard.read();
    if (!guard.isThere()) {
      new Commit(service, guard).send(new Change());
    }
    if (guard.isUnion()) {
      throw new StoreException(
          StoreException.Kind.REMOTE, "the server at " + name + " shows all named graphs as its default graph; Elshi needs one that is its own", null);
    }
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable Path folder() {
    return null;
  }

  @Override
  public QueryService queries() {
    return service;
  }

  @Override
  public void expect(Collection<Node> graphs, Collection<Node> subjects) {
    dataset.expect(graphs, subjects);
  }

  /** What goes wrong says so itself, where the server is talked to. */
  @Override
  public @Nullable StoreException reason(Throwable error) {
    return null;
  }

  /** A server keeps its own house. */
  @Override
  public void compact() {}

  @Override
  public long size() {
    return -1;
  }

  @Override
  public void close() {
    service.close();
  }
}
