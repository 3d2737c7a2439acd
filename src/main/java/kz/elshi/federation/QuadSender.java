package kz.elshi.federation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.NQuads;
import kz.elshi.store.ArticleStatements;
import kz.elshi.store.StoreException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Sends articles to a store that speaks the SPARQL 1.1 Graph Store HTTP Protocol (W3C Recommendation, 2013) and takes N-Quads, as Fuseki, GraphDB
 * and others do: many articles a request, gzip. What was sent twice is there once, so that a run that broke off can be made again from its start.
 */
public final class QuadSender implements AutoCloseable {
  private static final int BODY_BYTES = 4 << 20;
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(5);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
  private final String address;
  private final Credentials credentials;
  private final Iris iris;
  private final boolean replace;
  private final List<String> lines = new ArrayList<>();
  private long bytes;

  /**
   * A sender that has sent nothing.
   *
   * @param address of the graph store, e.g. {@code http://host:3030/kg/data}
   * @param replace put each article's graph in the place of the one that is there, a request each; else only add
   */
  public QuadSender(String address, Credentials credentials, Iris iris, boolean replace) {
    this.address = WebAddress.check(address);
    this.credentials = credentials;
    this.iris = iris;
    this.replace = replace;
  }

  /**
   * Takes an article, and sends what has gathered when that is enough for a request.
   *
   * @throws StoreException if the store does not take it, or gives no answer to several attempts
   */
  public void send(ArticleStatements article) {
    if (replace) {
      put(article);
    } else {
      article.asserted().forEach(triple -> add(article.article(), triple));
    }
    article.record().forEach(triple -> add(iris.provenanceGraph(), triple));
    if (bytes > BODY_BYTES) {
      flush();
    }
  }

  private void add(Node graph, Triple triple) {
    String line = NQuads.line(graph, triple);
    bytes += line.length();
    lines.add(line);
  }

  private void put(ArticleStatements article) {
    List<String> triples = article.asserted().stream().map(triple -> NQuads.line(null, triple)).toList();
    String graph = URLEncoder.encode(article.article().getURI(), StandardCharsets.UTF_8);
    request("PUT", address + (address.contains("?") ? "&" : "?") + "graph=" + graph, "application/n-triples", packed(triples));
  }

  /** Sends what has gathered. */
  public void flush() {
    if (!lines.isEmpty()) {
      request("POST", address, "application/n-quads", packed(lines));
      lines.clear();
      bytes = 0;
    }
  }

  private static byte[] packed(List<String> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (String line : lines) {
        gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void request(String method, String target, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target)).timeout(ANSWER).header("Content-Type", type).header("Content-Encoding", "gzip")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (credentials.header() != null) {
      request.header("Authorization", credentials.header());
    }
    String why = attempt(request.build());
    for (int attempt = 1; why != null && attempt < ATTEMPTS; attempt++) {
      pause(attempt);
      why = attempt(request.build());
    }
    if (why != null) {
      throw refused(why, null);
    }
  }

  /** Null if it is taken, else why not, if another attempt may help. */
  private @Nullable String attempt(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      String why = "it answered " + response.statusCode();
      if (response.statusCode() / 100 != 2 && !isPassing(response.statusCode())) {
        throw refused(reason(response.statusCode(), why), null);
      }
      return response.statusCode() / 100 == 2 ? null : why;
    } catch (IOException e) {
      return Failures.reason(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("interrupted", e);
    }
  }

  private static String reason(int status, String why) {
    return switch (status) {
      case 401, 403 -> "it wants a user and password, or a token, that may write (ELSHI_STORE_USER, ELSHI_STORE_PASSWORD, ELSHI_STORE_TOKEN)";
      case 404, 405 -> "there is no graph store that takes data: name the address of its data service, e.g. http://host:3030/kg/data";
      case 415 -> "it takes no N-Quads, or no gzip";
      default -> why;
    };
  }

  private static boolean isPassing(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  private void pause(int attempt) {
    try {
      Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("interrupted", e);
    }
  }

  private StoreException refused(String why, @Nullable Throwable cause) {
    return new StoreException(StoreException.Kind.REMOTE, address + ": " + why + "; what was sent before is there, and sending it again does no harm", cause);
  }

  @Override
  public void close() {
    client.close();
  }
}
