package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import kz.elshi.web.observe.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a server: health, figures, lines of the log, ids of requests. */
class SeeingItRunTest {
  private static final String COUNT = "/kg/sparql?query=" + Asking.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");

  @TempDir static Path folder;
  private static Store store;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private Server server;

  @BeforeAll
  static void open() {
    store = Stores.world(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void start() {
    EventLog log = new EventLog(new PrintStream(lines, true, StandardCharsets.UTF_8), EventLog.Format.KEYS);
    server = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, Limits.STANDARD.withTimeout(500), false, true, new Server.Logs(log, log, 0)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept-Language", "en");
    return HttpClient.newHttpClient().send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The line of the access log of a request; it is written after the answer is sent. */
  private String line(HttpResponse<String> answer, String event) throws InterruptedException {
    String id = " id=" + Asking.header(answer, "X-Request-Id") + " ";
    for (int i = 0; i < 200; i++) {
      List<String> found = lines.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(id) && line.contains(" event=" + event + " ")).toList();
      if (!found.isEmpty()) {
        return found.getFirst();
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("no " + event + " with" + id + "in\n" + lines.toString(StandardCharsets.UTF_8));
  }

  @Test
  void tellsWhetherItIsReady() throws Exception {
    HttpResponse<String> well = get("/health");
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body()).contains("\"status\":\"ready\"", "\"store\":\"ok\"");
    assertThat(Asking.header(well, "Cache-Control")).isEqualTo("no-store");
    server.health().add("queue", () -> "it is full");
    HttpResponse<String> ill = get("/health");
    assertThat(ill.statusCode()).isEqualTo(503);
    assertThat(ill.body()).contains("\"status\":\"not-ready\"", "\"queue\":\"it is full\"");
    server.health().add("queue", () -> {
      throw new IllegalStateException("secret");
    });
    assertThat(get("/health").body()).contains("it failed").doesNotContain("secret");
  }

  @Test
  void countsWhatThereIsAndWhatHappens() throws Exception {
    get(COUNT);
    get("/kg/sparql?query=" + Asking.encoded("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"));
    get("/kg/sparql?query=" + Asking.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    get("/query/top-people.csv");
    server.meters().gauge("elshi.queue", "Articles that wait", () -> 7);
    HttpResponse<String> figures = get("/metrics");
    assertThat(Asking.header(figures, "Content-Type")).startsWith("text/plain;");
    assertThat(figures.body())
        .contains(
            "elshi_articles 5.0", "elshi_facts{kind=\"Event\"} ", "elshi_store_bytes ", "elshi_queue 7.0", "elshi_queries_running 0.0", "jvm_memory_used_bytes{", "jvm_threads_live_threads ",
            "elshi_query_seconds_bucket{outcome=\"answered\",service=\"sparql\",le=\"0.05\"}", "elshi_query_seconds_count{outcome=\"stopped\",service=\"sparql\"} 1",
            "elshi_query_seconds_count{outcome=\"answered\",service=\"library\"} 1", "elshi_refusals_total{reason=\"query\"} 1.0", "elshi_refusals_total{reason=\"time\"} 1.0",
            "elshi_http_seconds_count{route=\"kg\",status=\"2xx\"} 1");
  }

  @Test
  void everyRequestHasAnIdAndALine() throws Exception {
    HttpResponse<String> found = get("/search?q=secret-of-mine", "X-Forwarded-For", "203.0.113.9, 198.51.100.7");
    assertThat(line(found, "request")).contains(" client=198.51.100.7 method=GET path=/search status=200 bytes=", " ms=").doesNotContain("secret");
    HttpResponse<String> missing = get("/nothing/elshi_AAAAAAAA_" + "B".repeat(43));
    assertThat(missing.body()).contains("Request " + Asking.header(missing, "X-Request-Id"));
    assertThat(line(missing, "request")).contains("status=404").doesNotContain("BBBB");
    HttpResponse<String> traced = get("/health", "X-Request-Id", "trace-0001");
    assertThat(Asking.header(traced, "X-Request-Id")).isEqualTo("trace-0001");
    assertThat(Asking.header(get("/health", "X-Request-Id", "x\" event=failure"), "X-Request-Id")).matches("[A-Za-z0-9x-]{12}");
    HttpResponse<String> broken = get("/page/%2e%2e/x");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(line(broken, "request")).contains("status=400");
  }

  @Test
  void slowQueriesAreTold() throws Exception {
    assertThat(line(get(COUNT), "slow-query")).contains("service=sparql outcome=answered ms=", "query=\"SELECT (COUNT(*) AS ?n) { ?s ?p ?o }\"");
    assertThat(line(get("/query/top-people.csv"), "slow-query")).contains("service=library").contains("\\u000a");
  }

  @Test
  void errorsComeInTheCallersFormat() throws Exception {
    String wrong = "/kg/sparql?query=" + Asking.encoded("SELECT * { \n?s");
    HttpResponse<String> json = get(wrong, "Accept", "application/sparql-results+json");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body()).contains("\"status\":400", "line 2", "\"request\":\"" + Asking.header(json, "X-Request-Id") + "\"");
    assertThat(Asking.header(json, "Content-Type")).startsWith("application/json");
    HttpResponse<String> page = get(wrong + Asking.encoded("<b>"), "Accept", "text/html");
    assertThat(page.body()).startsWith("<!doctype html>").contains("<h1>400</h1>", "line 2").doesNotContain("<b>");
    assertThat(get(wrong, "Accept", "text/csv").body()).contains("line 2").hasLineCount(1);
  }
}
