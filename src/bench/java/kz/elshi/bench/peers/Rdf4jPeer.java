package kz.elshi.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.sail.NotifyingSail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.nativerdf.NativeStore;

/** A store of RDF4J with our layout: what is derived has no context, the named graphs are contexts. */
final class Rdf4jPeer implements Peer {
  /** Beside the store's own two, those that begin with the graph, as our default graph is one among many there. */
  private static final String INDEXES = "spoc,posc,cspo,cpos";

  private static final int COMMIT = 200_000;
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final String name;
  private final SailRepository repository;
  private final SailRepositoryConnection connection;
  private final Filled filled;
  private final Wording wording;

  private Rdf4jPeer(String name, Path folder, NotifyingSail sail, Contents contents, Wording wording) {
    this.name = name;
    this.wording = wording;
    this.repository = new SailRepository(sail);
    repository.init();
    this.connection = repository.getConnection();
    this.filled = new Place(folder).filledBy(() -> fill(contents));
  }

  static Rdf4jPeer lmdb(Path folder, Contents contents, Wording wording) {
    LmdbStoreConfig config = new LmdbStoreConfig(INDEXES).setForceSync(false);
    return new Rdf4jPeer("RDF4J LMDB", folder, new LmdbStore(folder.toFile(), config), contents, wording);
  }

  static Rdf4jPeer ofNative(Path folder, Contents contents, Wording wording) {
    return new Rdf4jPeer("RDF4J Native", folder, new NativeStore(folder.toFile(), INDEXES), contents, wording);
  }

  private long fill(Contents contents) {
    long[] count = {0};
    connection.begin(IsolationLevels.NONE);
    contents.all(quad -> {
      connection.add(statement(quad));
      if (++count[0] % COMMIT == 0) {
        connection.commit();
        connection.begin(IsolationLevels.NONE);
      }
    });
    connection.commit();
    return count[0];
  }

  private static Statement statement(Quad quad) {
    Resource context = quad.isDefaultGraph() ? null : VALUES.createIRI(quad.getGraph().getURI());
    return VALUES.createStatement(
        VALUES.createIRI(quad.getSubject().getURI()), VALUES.createIRI(quad.getPredicate().getURI()), value(quad.getObject()), context);
  }

  private static Value value(Node node) {
    if (node.isURI()) {
      return VALUES.createIRI(node.getURI());
    }
    String text = node.getLiteralLexicalForm();
    return node.getLiteralLanguage().isEmpty()
        ? VALUES.createLiteral(text, VALUES.createIRI(node.getLiteralDatatypeURI())) : VALUES.createLiteral(text, node.getLiteralLanguage());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Filled filled() {
    return filled;
  }

  @Override
  public Optional<List<String>> texts(Question question) {
    return Optional.of(wording.ofLibrary(question));
  }

  @Override
  public List<List<String>> rows(String text) {
    try (TupleQueryResult result = query(text).evaluate()) {
      List<String> columns = result.getBindingNames();
      List<List<String>> rows = new ArrayList<>();
      for (BindingSet row : result) {
        rows.add(columns.stream().map(column -> row.hasBinding(column) ? row.getValue(column).stringValue() : "").toList());
      }
      return rows;
    }
  }

  @Override
  public Times time(List<String> texts) {
    return Stopwatch.time(texts, text -> {
      try (TupleQueryResult result = query(text).evaluate()) {
        result.stream().forEach(row -> row.forEach(one -> one.getValue()));
      }
    });
  }

  private TupleQuery query(String text) {
    TupleQuery query = connection.prepareTupleQuery(text);
    query.setDataset(new EveryGraph());
    query.setMaxExecutionTime((int) TimeUnit.MILLISECONDS.toSeconds(TIMEOUT_MILLIS));
    return query;
  }

  @Override
  public void close() {
    connection.close();
    repository.shutDown();
  }
}
