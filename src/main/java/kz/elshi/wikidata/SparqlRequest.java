package kz.elshi.wikidata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.jspecify.annotations.Nullable;

/** One request to an endpoint by the SPARQL 1.1 protocol: POST, answers in JSON. */
final class SparqlRequest {
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final int LONGEST_REASON = 120;

  private final HttpClient client;
  private final URI address;
  private final Manners manners;

  SparqlRequest(URI address, Manners manners) {
    this.address = address;
    this.manners = manners;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(manners.timeout())
            .build();
  }

  Attempt send(String query) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", manners.userAgent())
            .header("Accept", "application/sparql-results+json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      // The request's own timeout ends with the first header; this one covers the whole answer.
      return judge(coming.get(manners.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      coming.cancel(true);
      return new Attempt.Failed("no answer within " + manners.timeout().toMillis() / 1000.0 + " s", null);
    } catch (ExecutionException e) {
      return new Attempt.Failed(reason(e.getCause()), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt.Refused("interrupted");
    }
  }

  private static String reason(@Nullable Throwable cause) {
    String message = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    if (cause instanceof java.net.ConnectException) {
      return "no connection" + (message.isEmpty() ? "" : ": " + message);
    }
    return cause instanceof IOException ? "the connection broke off" + (message.isEmpty() ? "" : ": " + message) : String.valueOf(cause);
  }

  private static Attempt judge(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 200) {
      try {
        return new Attempt.Answered(rows(response.body()), response.body());
      } catch (RuntimeException e) {
        return new Attempt.Failed("the answer is no SPARQL result in JSON", null);
      }
    }
    if (!PASSING.contains(status)) {
      return new Attempt.Refused("HTTP " + status + firstLine(response.body()));
    }
    Duration asked = status == 429 || status == 503 ? retryAfter(response.headers().firstValue("Retry-After").orElse("")) : null;
    return new Attempt.Failed("HTTP " + status, asked);
  }

  private static String firstLine(byte[] body) {
    String line = new String(body, StandardCharsets.UTF_8).strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    return line.isEmpty() || line.startsWith("<") ? "" : ": " + line.substring(0, Math.min(line.length(), LONGEST_REASON));
  }

  /** Seconds, or a date of HTTP (RFC 9110, 10.2.3); null if it is neither. */
  static @Nullable Duration retryAfter(String header) {
    if (header.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(header));
    }
    try {
      ZonedDateTime at = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
      Duration left = Duration.between(Instant.now(), at.toInstant());
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** @throws RuntimeException if the bytes are no result of a SELECT in JSON */
  static List<Map<String, Node>> rows(byte[] body) {
    ResultSet results = ResultSetFactory.fromJSON(new ByteArrayInputStream(body));
    List<Map<String, Node>> rows = new ArrayList<>();
    while (results.hasNext()) {
      QuerySolution solution = results.next();
      Map<String, Node> row = new HashMap<>();
      solution.varNames().forEachRemaining(name -> row.put(name, solution.get(name).asNode()));
      rows.add(row);
    }
    return rows;
  }
}
