package kz.elshi.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.elshi.fixture.Command;
import kz.elshi.fixture.SparqlProcess;
import kz.elshi.fixture.Stores;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryException;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.TableWriter;
import kz.elshi.store.Store;
import kz.elshi.web.Server;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries that join our data with Wikidata's, over our server and another process in Wikidata's model. */
class FederationTest {
  private static final QueryLibrary LIBRARY = new QueryLibrary(Stores.HOME);
  private static final QueryRunner.Settings SETTINGS = QueryRunner.Settings.STANDARD;

  private static Store store;
  private static Server ours;
  private static SparqlProcess wikidata;

  @BeforeAll
  static void start(@TempDir Path folder) {
    store = Stores.world(folder.resolve("store"));
    ours = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, 30_000));
    wikidata = SparqlProcess.start("src/test/resources/wikidata-world.ttl");
  }

  @AfterAll
  static void stop() {
    wikidata.close();
    ours.close();
    store.close();
  }

  private static String endpoint() {
    return ours.address() + "/kg/sparql";
  }

  private record Asked(String table, long toUs, long toWikidata) {}

  private static Asked ask(String name, Map<String, String> values) {
    Query query = store.read(data -> new QueryRunner(data, Stores.IRIS).fill(LIBRARY.get(name), values, SETTINGS));
    try (Federation federation = Federation.of(List.of(endpoint()), wikidata.address("a"), Stores.IRIS)) {
      Answer answer = store.read(data -> new QueryRunner(data, Stores.IRIS, federation).run(query, SETTINGS));
      Map<String, Long> requests = federation.requests();
      ByteArrayOutputStream table = new ByteArrayOutputStream();
      TableWriter.write(answer, TableWriter.Format.TABLE, table, Stores.IRIS, true);
      return new Asked(table.toString(UTF_8), requests.get(endpoint()), requests.get(wikidata.address("a")));
    }
  }

  @Test
  void partyAndBirthplace() {
    Asked asked = ask("people-met-party-birthplace", Map.of("person", "ana-akhmet"));
    assertThat(asked.table()).contains("Mountain Party", "Душанбе", "Бек Бобоев").endsWith("\n2 rows\n");
  }

  @Test
  void websites() {
    Asked asked = ask("websites-of-bodies", Map.of("country", "KZ"));
    assertThat(asked.table()).contains("https://www.parlam.example/", "organisation/mazhilis").endsWith("\n1 row\n");
    assertThat(ask("websites-of-bodies", Map.of("country", "TJ")).table()).endsWith("\n0 rows\n");
  }

  @Test
  void headsOfStateWhoNeverMet() {
    Asked asked = ask("heads-of-state-never-met", Map.of("person", "ana-akhmet"));
    assertThat(asked.table()).contains("Азия", "Еуропа", "kassym-jomart-tokayev", "katalin-novak").doesNotContain("bek-boboev", "ana-akhmet").endsWith("\n2 rows\n");
  }

  /** The same question with SERVICE: the same rows, but a request for every country. */
  @Test
  void asksLessThanServiceDoes() {
    String text =
        """
        PREFIX elshi: <https://w3id.org/elshi/ontology#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX wdt: <http://www.wikidata.org/prop/direct/>
        SELECT ?country ?head ?region ?other { ?country a elshi:Country ; owl:sameAs ?item . %s ?other owl:sameAs ?head ; a elshi:Person }
        ORDER BY ?country ?head ?region ?other
        """;
    String there = "?item wdt:P35 ?head ; wdt:P30 ?region .";
    Query joined = QueryRunner.parse(text.formatted(there));
    Query service = QueryRunner.parse(text.formatted("SERVICE <" + wikidata.address("a") + "> { " + there + " }"));
    long before = wikidata.requests();
    List<String> byService = store.read(data -> rows(serviceRows(data, service)));
    long serviceRequests = wikidata.requests() - before;
    try (Federation federation = Federation.of(List.of(endpoint()), wikidata.address("a"), Stores.IRIS)) {
      before = wikidata.requests();
      List<String> byFedX = rows(federation.select(joined, 30_000));
      long fedXRequests = wikidata.requests() - before;
      assertThat(byFedX).isEqualTo(byService).hasSize(5);
      assertThat(fedXRequests).isLessThan(serviceRequests / 10);
    }
  }

  private static RowSet serviceRows(DatasetGraph data, Query query) {
    try (QueryExec execution = QueryExec.dataset(data).query(query).set(ARQ.httpServiceAllowed, true).build()) {
      return execution.select().materialize();
    }
  }

  private static List<String> rows(RowSet set) {
    List<String> rows = new ArrayList<>();
    set.forEachRemaining(row -> rows.add(set.getResultVars().stream().map(variable -> String.valueOf(row.get(variable))).toList().toString()));
    return rows;
  }

  @Test
  void tellsWhoDoesNotAnswer() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    Query query = QueryRunner.parse("SELECT * { ?body a <https://w3id.org/elshi/ontology#Organisation> ; <http://www.w3.org/2002/07/owl#sameAs> ?i . ?i <http://www.wikidata.org/prop/direct/P856> ?w }");
    try (Federation federation = Federation.of(List.of(endpoint()), "http://127.0.0.1:" + closed + "/sparql", Stores.IRIS)) {
      assertThatThrownBy(() -> federation.select(query, 20_000))
          .isInstanceOf(QueryException.class)
          .hasMessageContaining("127.0.0.1:" + closed)
          .hasMessageContaining("nobody listens there");
    }
  }

  @Test
  void endsInTimeWhenNothingComes() throws IOException {
    Query query = QueryRunner.parse("SELECT * { ?a <http://www.wikidata.org/prop/direct/P856> ?w }");
    try (ServerSocket silent = new ServerSocket(0);
        Federation federation = Federation.of(List.of(endpoint()), "http://127.0.0.1:" + silent.getLocalPort() + "/sparql", Stores.IRIS)) {
      assertThatThrownBy(() -> new QueryRunner(store.dataset().asDatasetGraph(), Stores.IRIS, federation).run(query, new QueryRunner.Settings("kk", 10, 500)))
          .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.kind()).isEqualTo(QueryException.Kind.TIMEOUT));
    }
  }

  @Test
  void commandServesItsStoreWhileItRuns(@TempDir Path own) {
    Stores.world(own.resolve("own")).close();
    Command run = Command.run("federate", "websites-of-bodies", "--param", "country=KZ", "--store", own.resolve("own").toString(), "--wikidata", wikidata.address("a"), "--format", "csv");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("https://www.parlam.example/");
    assertThat(run.err()).contains("requests to " + wikidata.address("a"));
  }

  @Test
  void commandsRefuseWhatTheyCannotDo() {
    Command local = Command.run("query", "websites-of-bodies", "--param", "country=KZ");
    assertThat(local.code()).isEqualTo(2);
    assertThat(local.err()).contains("elshi federate websites-of-bodies");
    Command file = Command.run("federate", "websites-of-bodies", "--wikidata", "file:///etc/passwd");
    assertThat(file.code()).isEqualTo(2);
    assertThat(file.err()).contains("http or https only");
    Command secret = Command.run("query", "top-people", "--store", "http://me:secret@localhost/kg");
    assertThat(secret.code()).isEqualTo(2);
    assertThat(secret.err()).contains("environment").doesNotContain("secret");
  }
}
