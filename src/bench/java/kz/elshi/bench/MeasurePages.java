package kz.elshi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Asks a running server for every kind of page again and again, and prints how long the first byte took. */
public final class MeasurePages {
  private static final int TO_WARM_UP = 5;
  private static final String COLUMNS = "%-60s %9s %9s %9s%n";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;

  private MeasurePages(String server) {
    this.server = server;
  }

  /**
   * Asks.
   *
   * @param arguments address of the server, without a slash at the end; how often to ask for a page, 15 if it is left out
   * @throws IOException if the server cannot be reached
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    MeasurePages pages = new MeasurePages(arguments[0]);
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    System.out.printf(COLUMNS, "ms to the first byte", "first", "median", "p95");
    Map<String, String> busiest = pages.busiest();
    for (String line : Lines.of("pages.txt")) {
      String path = line;
      for (Map.Entry<String, String> one : busiest.entrySet()) {
        path = path.replace("{" + one.getKey() + "}", one.getValue());
      }
      System.out.print(pages.row(path, times));
    }
  }

  private String row(String path, int times) throws IOException, InterruptedException {
    double first = millis(path);
    for (int i = 1; i < TO_WARM_UP; i++) {
      millis(path);
    }
    double[] all = new double[times];
    for (int i = 0; i < times; i++) {
      all[i] = millis(path);
    }
    java.util.Arrays.sort(all);
    int late = Math.min(times - 1, (int) Math.ceil(times * 0.95) - 1);
    return String.format(COLUMNS, path, number(first), number(all[times / 2]), number(all[late]));
  }

  private static String number(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }

  /** Until the first bytes are there; the rest is read, but not counted. */
  private double millis(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).header("Accept-Encoding", "gzip").header("Accept-Language", "en").build();
    long start = System.nanoTime();
    HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      body.read();
      double millis = (System.nanoTime() - start) / 1e6;
      body.transferTo(java.io.OutputStream.nullOutputStream());
      if (response.statusCode() != 200) {
        throw new IOException(path + ": " + response.statusCode());
      }
      return millis;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(URI.create(server + path).toASCIIString()));
  }

  /** The busiest thing of each kind, as the addresses of pages have it. */
  private Map<String, String> busiest() throws IOException, InterruptedException {
    Map<String, String> busiest = new LinkedHashMap<>();
    busiest.put("person", first("?x a elshi:Person ; elshi:mentionedIn ?y"));
    busiest.put("office", first("?y elshi:capacity ?x"));
    busiest.put("place", first("?y elshi:place ?x FILTER(CONTAINS(STR(?x), \"/place/\"))"));
    busiest.put("topic", first("?y elshi:topic ?x"));
    busiest.put("country", first("?y elshi:onBehalfOf ?x FILTER(!STRENDS(STR(?x), \"/KZ\"))"));
    busiest.put("event", first("?x a elshi:Meeting ; elshi:assertedIn ?y"));
    busiest.put("article", first("?y elshi:assertedIn ?x"));
    return busiest;
  }

  /** The end of the address of the {@code ?x} with the most {@code ?y}. */
  private String first(String pattern) throws IOException, InterruptedException {
    String query =
        "PREFIX elshi: <https://w3id.org/elshi/ontology#> SELECT ?x WHERE { " + pattern + " } GROUP BY ?x ORDER BY DESC(COUNT(?y)) LIMIT 1";
    String path = "/kg/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String rows = client.send(request(path).header("Accept", "text/csv").build(), HttpResponse.BodyHandlers.ofString()).body();
    return rows.lines().skip(1).findFirst().orElseThrow(() -> new IOException("the store has nothing like " + pattern)).replaceFirst("^.*/", "");
  }
}
