package kz.elshi.soak;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import kz.elshi.web.Server;

/** Queries that keep all they find, three at a time, each of which would fill the heap, and beside them one that needs next to nothing and must be answered. */
final class MemorySoak implements Trial {
  private static final String PAIRS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final List<String> GREEDY =
      List.of(
          "SELECT * " + PAIRS + " ORDER BY ?i ?f ?c", "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d ?g ?c " + PAIRS + " }",
          "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?x) " + PAIRS, "SELECT ?a ?d ?f (COUNT(*) AS ?n) " + PAIRS + " GROUP BY ?a ?d ?f ?h ?i",
          "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?d), STR(?h))) AS ?n) " + PAIRS, "CONSTRUCT { ?a ?e ?i . ?d ?h ?c } WHERE " + PAIRS,
          "SELECT * { { SELECT ?a ?d " + PAIRS + " } MINUS { SELECT ?a ?d ?g " + PAIRS + " } }", "DESCRIBE * " + PAIRS);

  @Override
  public boolean run(Path folder) throws Exception {
    Map<String, Integer> answers = new TreeMap<>();
    Readings small = new Readings();
    AtomicBoolean over = new AtomicBoolean();
    try (Store store = Stores.world(folder.resolve("store"));
        Server server = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, 30_000));
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      beside.execute(() -> askAndAsk(server.address(), small, over));
      try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
        for (String query : GREEDY) {
          threads.execute(() -> greedy(server.address(), query, answers, small));
        }
      } finally {
        over.set(true);
      }
    }
    System.out.printf("heap of %d MB; greedy %s; small %s%n", Runtime.getRuntime().maxMemory() >> 20, answers, small.report());
    small.faults().stream().limit(10).forEach(System.out::println);
    return small.faults().isEmpty();
  }

  private static void askAndAsk(String address, Readings readings, AtomicBoolean over) {
    while (!over.get()) {
      long start = System.nanoTime();
      HttpResponse<String> response = ask(address, "ASK { ?s ?p ?o }");
      readings.answered("small", System.nanoTime() - start);
      if (response.statusCode() != 200) {
        readings.fault(response.statusCode() + " " + response.body());
      }
    }
  }

  private static void greedy(String address, String query, Map<String, Integer> answers, Readings readings) {
    HttpResponse<String> response = ask(address, query);
    String said = response.statusCode() + " " + response.body().lines().findFirst().orElse("").replaceFirst(":.*", "");
    synchronized (answers) {
      answers.merge(said, 1, Integer::sum);
    }
    if (response.statusCode() != 503 && response.statusCode() != 400) {
      readings.fault(said + " to " + query);
    }
  }

  private static HttpResponse<String> ask(String address, String query) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(address + "/kg/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
