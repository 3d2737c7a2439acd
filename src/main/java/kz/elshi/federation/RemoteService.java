package kz.elshi.federation;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.elshi.store.QueryService;
import kz.elshi.store.StoreException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSet;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/** One server that speaks SPARQL 1.1, over RDF4J's {@link SPARQLRepository}. */
final class RemoteService implements QueryService, AutoCloseable {
  private final SPARQLRepository repository;
  private final Wire wire;
  private final String address;

  /** {@code query} and {@code update} are addresses that {@link WebAddress#check} has let pass. */
  RemoteService(String query, String update, Credentials credentials, int silenceMillis) {
    this.address = query;
    this.wire = Wire.to(new HashSet<>(List.of(query, update)), credentials, silenceMillis);
    this.repository = new SPARQLRepository(query, update);
    repository.setHttpClientSessionManager(wire);
    repository.init();
  }

  @Override
  public RowSet select(Query query, long timeoutMillis) {
    return Deadline.within(timeoutMillis, () -> select(query.serialize()));
  }

  @Override
  public boolean ask(Query query, long timeoutMillis) {
    return Deadline.within(timeoutMillis, (Callable<Boolean>) () -> ask(query.serialize()));
  }

  /**
   * The rows of a query.
   *
   * @throws StoreException if the server cannot be reached, refuses, or fails
   */
  RowSet select(String query) {
    return talk(
        connection -> {
          try (TupleQueryResult result = connection.prepareTupleQuery(QueryLanguage.SPARQL, query).evaluate()) {
            return Terms.rows(result);
          }
        });
  }

  /** The answer to an ASK; throws as {@link #select}. */
  boolean ask(String query) {
    return talk(connection -> connection.prepareBooleanQuery(QueryLanguage.SPARQL, query).evaluate());
  }

  /** Sends an update as one request; throws as {@link #select}. */
  void update(String update) {
    talk(
        connection -> {
          connection.prepareUpdate(QueryLanguage.SPARQL, update).execute();
          return true;
        });
  }

  private <T> T talk(Function<RepositoryConnection, T> task) {
    try (RepositoryConnection connection = repository.getConnection()) {
      return task.apply(connection);
    } catch (RDF4JException e) {
      throw new StoreException(StoreException.Kind.REMOTE, "the store at " + address + " cannot be used: " + Failures.reason(e), e);
    }
  }

  @Override
  public void close() {
    repository.shutDown();
    wire.shutDown();
  }
}
