package kz.elshi.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;

/** A real server over the hand-made world on a free port, and a client. */
final class Asking implements AutoCloseable {
  /** What somebody might try in any field of any form. */
  static final String HOSTILE = "\"><script>alert(1)</script>' } ; DROP \u202E\u0000 {{7*7}} \\u0022 ".repeat(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Store store;
  private final Server server;

  Asking(Path folder, long timeoutMillis) {
    store = Stores.world(folder.resolve("store"));
    server = Server.start(store, Stores.HOME, new Server.Settings("127.0.0.1", 0, timeoutMillis));
  }

  /** What is served. */
  Store store() {
    return store;
  }

  /** Where it is served, without a slash at the end. */
  String address() {
    return server.address();
  }

  /** A request to a path, or to a whole address of this server. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address() + path));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String form) {
    return send(
        to(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
