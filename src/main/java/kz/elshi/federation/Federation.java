package kz.elshi.federation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.elshi.query.QueryException;
import kz.elshi.rdf.Iris;
import kz.elshi.store.QueryService;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSet;
import org.eclipse.rdf4j.collection.factory.impl.DefaultCollectionFactory;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.federated.FedXConfig;
import org.eclipse.rdf4j.federated.FedXFactory;
import org.eclipse.rdf4j.federated.endpoint.Endpoint;
import org.eclipse.rdf4j.federated.evaluation.FederationEvalStrategy;
import org.eclipse.rdf4j.federated.evaluation.FederationEvaluationStrategyFactory;
import org.eclipse.rdf4j.federated.repository.FedXRepository;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.eclipse.rdf4j.repository.RepositoryConnection;

/**
 * Our endpoints and Wikidata's as one: queries need no SERVICE, FedX finds out who answers which part and joins the parts.
 *
 * <pre>
 * try (Federation federation = Federation.of(List.of("http://localhost:3030/kg/sparql"), Federation.WIKIDATA, Iris.standard())) {
 *   federation.select(query, 60_000);
 * }
 * </pre>
 */
public final class Federation implements QueryService, AutoCloseable {
  /** Wikidata's own endpoint. */
  public static final String WIKIDATA = "https://query.wikidata.org/sparql";

  private static final int SILENCE_MILLIS = 60_000;
  private static final int PARALLEL = 4;

  private final FedXRepository repository;
  private final Map<String, Wire> wires;

  private Federation(FedXRepository repository, Map<String, Wire> wires) {
    this.repository = repository;
    this.wires = wires;
  }

  /** A federation of endpoints that have our data and one in Wikidata's model; addresses that {@link WebAddress#check} has let pass. */
  public static Federation of(List<String> ours, String wikidata, Iris iris) {
    Map<String, Wire> wires = new LinkedHashMap<>();
    List<Endpoint> members = new ArrayList<>();
    ours.forEach(address -> members.addAll(doors(address, wires)));
    members.addAll(doors(wikidata, wires));
    FedXConfig config =
        new FedXConfig()
            .withJoinWorkerThreads(PARALLEL)
            .withLeftJoinWorkerThreads(PARALLEL)
            .withUnionWorkerThreads(PARALLEL)
            .withCollectionFactory(new DefaultCollectionFactory())
            .withSourceSelectionCacheFactory(() -> new SourceChoice.Memory(wikidata));
    FedXRepository repository =
        FedXFactory.newFederation().withMembers(members).withConfig(config).withFederationEvaluationStrategyFactory(strategy(iris, wikidata)).create();
    repository.init();
    return new Federation(repository, wires);
  }

  private static List<Endpoint> doors(String address, Map<String, Wire> wires) {
    Wire wire = Wire.to(Set.of(address), Credentials.NONE, SILENCE_MILLIS);
    wires.put(address, wire);
    return Member.doors("server-" + wires.size(), address, wire);
  }

  private static FederationEvaluationStrategyFactory strategy(Iris iris, String wikidata) {
    return new FederationEvaluationStrategyFactory() {
      @Override
      public FederationEvalStrategy createEvaluationStrategy(
          org.eclipse.rdf4j.query.Dataset dataset, TripleSource source, EvaluationStatistics statistics) {
        return new SourceChoice(getFederationContext(), iris.base(), wikidata);
      }
    };
  }

  /**
   * The rows of a SELECT.
   *
   * @throws QueryException if a member cannot be reached or fails; the message names it
   */
  @Override
  public RowSet select(Query query, long timeoutMillis) {
    return ask(
        timeoutMillis,
        connection -> {
          try (TupleQueryResult result = connection.prepareTupleQuery(QueryLanguage.SPARQL, query.serialize()).evaluate()) {
            return Terms.rows(result);
          }
        });
  }

  /** The answer to an ASK; throws as {@link #select}. */
  @Override
  public boolean ask(Query query, long timeoutMillis) {
    return ask(timeoutMillis, connection -> connection.prepareBooleanQuery(QueryLanguage.SPARQL, query.serialize()).evaluate());
  }

  private <T> T ask(long timeoutMillis, java.util.function.Function<RepositoryConnection, T> task) {
    Callable<T> asking =
        () -> {
          try (RepositoryConnection connection = repository.getConnection()) {
            return task.apply(connection);
          }
        };
    try {
      return Deadline.within(timeoutMillis, asking);
    } catch (RDF4JException e) {
      throw new QueryException(
          QueryException.Kind.REMOTE, "one of " + String.join(", ", wires.keySet()) + " did not answer its part: " + Failures.reason(e));
    }
  }

  /** How many requests each endpoint has got so far, by its address. */
  public Map<String, Long> requests() {
    Map<String, Long> requests = new LinkedHashMap<>();
    wires.forEach((address, wire) -> requests.put(address, wire.requests()));
    return requests;
  }

  @Override
  public void close() {
    repository.shutDown();
    wires.values().forEach(Wire::shutDown);
  }
}
