package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import kz.elshi.store.limit.QueryLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server with narrow limits, and another one that it may call: what runs into a limit gets a clear answer. */
class LimitsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @TempDir static Path folder;
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static HttpServer other;
  private static String friend;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/friend", exchange -> {
      ASKED.add(exchange.getRequestURI().getPath());
      byte[] rows = "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\",\"value\":\"hello\"}}]}}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/sparql-results+json");
      exchange.sendResponseHeaders(200, rows.length);
      exchange.getResponseBody().write(rows);
      exchange.close();
    });
    other.createContext("/moved", exchange -> {
      exchange.getResponseHeaders().add("Location", "/stranger");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    });
    other.createContext("/stranger", exchange -> {
      ASKED.add(exchange.getRequestURI().getPath());
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    other.start();
    friend = "http://127.0.0.1:" + other.getAddress().getPort();
    store = Stores.world(folder.resolve("store"));
    QueryLimits query = new QueryLimits(4000, 40, 64 << 10, List.of(friend + "/friend", friend + "/moved"));
    Limits limits = new Limits(query, 1, 4096, 8192, 1000, 2, 3);
    server = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, limits, false, false, Server.Logs.ofFailures()));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
    other.stop(0);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> query(String text) {
    return send(to("/kg/sparql").header("Content-Type", "application/sparql-query").header("Accept", "text/csv").POST(HttpRequest.BodyPublishers.ofString(text)));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void rowsAndBytesOfAnswers() {
    HttpResponse<String> many = query("SELECT ?s { ?s ?p ?o }");
    assertThat(many.statusCode()).isEqualTo(400);
    assertThat(many.body()).contains("more than 40 rows");
    HttpResponse<String> large = query("SELECT (REPLACE(\"" + "a".repeat(300) + "\", \"a\", \"" + "b".repeat(300) + "\") AS ?x) { }");
    assertThat(large.statusCode()).isEqualTo(400);
    assertThat(large.body()).contains("the answer takes more than");
    for (String graph : List.of("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "DESCRIBE ?s { ?s ?p ?o }")) {
      HttpResponse<String> refused = send(to("/kg/sparql?query=" + Asking.encoded(graph)).header("Accept", "text/turtle"));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("more than 40 rows");
    }
    assertThat(send(to("/kg/sparql?query=" + Asking.encoded("DESCRIBE <https://w3id.org/elshi/person/ana-akhmet>")).header("Accept", "text/turtle")).body()).contains("Ана Ахмет");
  }

  @ParameterizedTest
  @CsvSource({"/kg/sparql,413", "/sparql,413", "/reconcile,413", "/login,403"})
  void bodies(String path, int status) throws IOException {
    byte[] long5000 = ("query=" + "x".repeat(5000)).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder plain = to(path).header("Content-Type", FORM);
    // Nobody may sign in here, and that is said before the form is looked at.
    assertThat(send(plain.POST(HttpRequest.BodyPublishers.ofByteArray(long5000))).statusCode()).isEqualTo(status);
    HttpRequest.Builder bomb = to(path).header("Content-Type", FORM).header("Content-Encoding", "gzip");
    assertThat(send(bomb.POST(HttpRequest.BodyPublishers.ofByteArray(gzip(new byte[1 << 20])))).statusCode()).isEqualTo(status == 403 ? 413 : status);
  }

  @Test
  void packedBodiesAreReadAndOthersNot() throws IOException {
    byte[] form = ("query=" + Asking.encoded("ASK { ?s ?p ?o }")).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder packed = to("/kg/sparql").header("Content-Type", FORM).header("Content-Encoding", "gzip");
    assertThat(send(packed.POST(HttpRequest.BodyPublishers.ofByteArray(gzip(form)))).body()).contains("true");
    HttpRequest.Builder strange = to("/kg/sparql").header("Content-Type", FORM).header("Content-Encoding", "br");
    HttpResponse<String> answer = send(strange.POST(HttpRequest.BodyPublishers.ofByteArray(form)));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("gzip is the only way");
    HttpRequest.Builder broken = to("/kg/sparql").header("Content-Type", FORM).header("Content-Encoding", "gzip");
    assertThat(send(broken.POST(HttpRequest.BodyPublishers.ofByteArray(form))).statusCode()).isEqualTo(400);
  }

  @Test
  void typesAndMethods() {
    assertThat(send(to("/kg/sparql").header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString("ASK {}"))).statusCode()).isEqualTo(415);
    assertThat(send(to("/kg/sparql?query=ASK%7B%7D").method("TRACE", HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(send(to("/kg/sparql?query=ASK%7B%7D").header("Accept", "image/png")).statusCode()).isEqualTo(406);
    assertThat(send(to("/kg/sparql?query=ASK%7B%7D&timeout=soon")).statusCode()).isEqualTo(400);
    assertThat(send(to("/kg/sparql?query=a&query=b")).statusCode()).isEqualTo(400);
  }

  @Test
  void queriesAtATime() throws Exception {
    CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> query(SLOW));
    TimeUnit.MILLISECONDS.sleep(500);
    HttpResponse<String> second = query("ASK { ?s ?p ?o }");
    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.body()).contains("too many queries");
    assertThat(Asking.header(second, "Retry-After")).isEqualTo("5");
    HttpResponse<String> file = send(to("/query/top-people.csv"));
    assertThat(file.statusCode()).isIn(200, 503);
    assertThat(first.get().statusCode()).isEqualTo(503);
    assertThat(query("ASK { ?s ?p ?o }").statusCode()).isEqualTo(200);
  }

  /** Whoever promises a body and breaks off is no failure of ours, and one that comes slowly is read. */
  @Test
  void bodiesThatComeSlowlyOrNotAtAll() throws Exception {
    String head = "POST /kg/sparql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/sparql-query\r\nContent-Length: 6\r\n\r\n";
    for (String body : List.of("ASK {}", "ASK")) {
      try (Socket socket = new Socket("127.0.0.1", URI.create(server.address()).getPort())) {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        for (byte one : body.getBytes(StandardCharsets.US_ASCII)) {
          TimeUnit.MILLISECONDS.sleep(100);
          socket.getOutputStream().write(one);
        }
        socket.shutdownOutput();
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith(body.length() == 6 ? "HTTP/1.1 200" : "HTTP/1.1 400");
      }
    }
  }

  @Test
  void aClientMayShortenTheTime() {
    long start = System.nanoTime();
    assertThat(send(to("/kg/sparql?timeout=0.3&query=" + Asking.encoded(SLOW))).body()).contains("stopped after 0.3 s");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(3));
  }

  @Test
  void servicesOfTheListAreCalledAndNoOthers() {
    assertThat(query("SELECT * { SERVICE <" + friend + "/friend> { ?s ?p ?x } }").body()).contains("hello");
    assertThat(ASKED).contains("/friend");
    for (String address : List.of(friend + "/friend/", friend + "/stranger", friend + "/friend?x", friend.toUpperCase() + "/friend", "?any")) {
      HttpResponse<String> refused = query("SELECT * { BIND(<" + friend + "/friend> AS ?any) SERVICE " + (address.startsWith("?") ? address : "<" + address + ">") + " { ?s ?p ?x } }");
      assertThat(refused.statusCode()).as(address).isEqualTo(403);
    }
    // What is allowed must not lead on to what is not.
    assertThat(query("SELECT * { SERVICE <" + friend + "/moved> { ?s ?p ?x } }").statusCode()).isBetween(400, 502);
    assertThat(ASKED).doesNotContain("/stranger");
  }
}
