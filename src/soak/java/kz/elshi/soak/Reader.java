package kz.elshi.soak;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Asks one thing after the other, as people and programs do, and checks each answer:
 *
 * <pre>
 * how many articles there are     so many as after some commit between question and answer, in both graphs
 * the headlines of a batch        one edition, of all its articles
 * the page of an article          is there, with its batch
 * a question of the library       is answered
 * </pre>
 */
final class Reader implements Runnable {
  private static final String PREFIXES = "PREFIX elshi: <https://w3id.org/elshi/ontology#> PREFIX schema: <https://schema.org/> ";
  private static final String COUNT =
      PREFIXES + "SELECT ?a ?b { { SELECT (COUNT(*) AS ?a) { ?x a elshi:Article } } { SELECT (COUNT(*) AS ?b) { GRAPH <https://w3id.org/elshi/graph/provenance> { ?x a elshi:Article } } } }";
  private static final List<String> PAGES = List.of("/query/top-people.csv?limit=20", "/id/country/KZ", "/page/country/TJ", "/health");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final Writer writer;
  private final Readings readings;
  private final Random random;
  private final long endNanos;

  Reader(String address, Writer writer, Readings readings, int seed, long endNanos) {
    this.address = address;
    this.writer = writer;
    this.readings = readings;
    this.random = new Random(seed);
    this.endNanos = endNanos;
  }

  @Override
  public void run() {
    try (client) {
      while (System.nanoTime() < endNanos) {
        switch (random.nextInt(4)) {
          case 0 -> count();
          case 1 -> headlines();
          case 2 -> article();
          default -> get(PAGES.get(random.nextInt(PAGES.size())), "*/*");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count() throws InterruptedException {
    int least = writer.done();
    String[] counts = lastLine(get("count", sparql(COUNT), "text/csv")).split(",");
    int most = writer.begun();
    boolean right =
        counts.length == 2 && counts[0].equals(counts[1]) && counts[0].matches("[0-9]+") && Integer.parseInt(counts[0]) % Writer.BATCH == 0
            && Integer.parseInt(counts[0]) / Writer.BATCH >= least && Integer.parseInt(counts[0]) / Writer.BATCH <= most;
    check(right, "articles " + String.join(",", counts) + ", commits " + least + " to " + most);
  }

  private void headlines() throws InterruptedException {
    int batch = random.nextInt(writer.done());
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < Writer.BATCH; i++) {
      articles.append("<https://w3id.org/elshi/article/b").append(batch).append('-').append(i).append("> ");
    }
    String query = PREFIXES + "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?h) AS ?d) (SAMPLE(?h) AS ?s) { VALUES ?a { " + articles + "} ?a schema:headline ?h }";
    String answer = lastLine(get("headlines", sparql(query), "text/csv"));
    check(answer.startsWith(Writer.BATCH + ",1,batch-" + batch + "-edition-"), "batch " + batch + ": " + answer);
  }

  private void article() throws InterruptedException {
    int batch = random.nextInt(writer.done());
    String page = get("/page/article", "/page/article/b" + batch + "-" + random.nextInt(Writer.BATCH), "text/html");
    check(page.contains("batch-" + batch + "-edition-"), "the page of an article of batch " + batch + " is another");
  }

  private void check(boolean right, String what) {
    if (!right) {
      readings.fault(what);
    }
  }

  private static String sparql(String query) {
    return "/kg/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static String lastLine(String text) {
    return text.lines().reduce("", (first, second) -> second);
  }

  private String get(String path, String accept) throws InterruptedException {
    return get(path, path, accept);
  }

  private String get(String kind, String path, String accept) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
      readings.answered(kind, System.nanoTime() - start);
      check(response.statusCode() == 200 || response.statusCode() == 303, path + ": " + response.statusCode() + " " + response.body().lines().findFirst().orElse(""));
      return response.body();
    } catch (java.io.IOException e) {
      readings.fault(path + ": " + e);
      return "";
    }
  }
}
