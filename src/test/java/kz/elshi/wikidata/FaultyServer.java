package kz.elshi.wikidata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server in front of a real endpoint that does what public servers do on bad days. */
final class FaultyServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String behind;
  final List<String> userAgents = new CopyOnWriteArrayList<>();
  final List<Long> times = new CopyOnWriteArrayList<>();
  private volatile HttpHandler mood = this::forward;

  FaultyServer(String behind) {
    this.behind = behind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/sparql", exchange -> {
      userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
      times.add(System.currentTimeMillis());
      mood.handle(exchange);
    });
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/sparql";
  }

  int requests() {
    return times.size();
  }

  void become(HttpHandler handler) {
    times.clear();
    userAgents.clear();
    mood = handler;
  }

  /** Answers properly, by the endpoint behind. */
  void forward(HttpExchange exchange) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(behind))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try {
      HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      answer(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void answer(HttpExchange exchange, int status, String body, String... headers) throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
    answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
