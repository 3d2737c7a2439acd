package kz.elshi.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.elshi.store.StoreException;

/**
 * The addresses for programs that have a token: they bring articles, and fetch backups. Only the token in the Authorization header counts
 * here, and not a browser's session, so that no page of another site can make a browser call them. What is refused is told in JSON.
 */
final class ProgramRoutes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Route> ROUTES = Map.of("/ingest", new Route("POST", IngestDesk::take), "/backup", new Route("GET", BackupDesk::send));

  private ProgramRoutes() {}

  private interface Handler {
    void handle(Exchange exchange, String by) throws IOException;
  }

  private record Route(String method, Handler handler) {}

  /** A request is not carried out; the message says why. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int status;
    final int retrySeconds;

    Refusal(int status, int retrySeconds, String message) {
      super(message);
      this.status = status;
      this.retrySeconds = retrySeconds;
    }
  }

  /** Whether a path is answered here. */
  static boolean answers(String path) {
    return ROUTES.containsKey(path);
  }

  static void handle(Exchange exchange, String path) throws IOException {
    exchange.response.setHeader("Cache-Control", "no-store");
    Route route = ROUTES.get(path);
    try {
      if (!exchange.request.getMethod().equals(route.method())) {
        exchange.response.setHeader("Allow", route.method());
        throw new Refusal(405, 0, path + " is asked for by " + route.method());
      }
      route.handler().handle(exchange, bearer(exchange));
    } catch (Refusal e) {
      refuse(exchange, e);
    } catch (CurateRefusal e) {
      refuse(exchange, new Refusal(e.status, (int) e.retrySeconds, exchange.site.messages().get("en", e.key, e.parts.toArray())));
    } catch (StoreException e) {
      refuse(exchange, new Refusal(503, 30, String.valueOf(e.getMessage())));
    }
  }

  private static String bearer(Exchange exchange) {
    CurateVisitor visitor = CurateVisitor.of(exchange);
    String name = visitor.name(exchange);
    if (visitor.session() != null) {
      throw new Refusal(401, 0, "send the token in the header Authorization: Bearer …");
    }
    return name;
  }

  private static void refuse(Exchange exchange, Refusal refusal) throws IOException {
    exchange.site.observer().refusal(Integer.toString(refusal.status));
    HttpServletResponse response = exchange.response;
    BoundedBody.discard(exchange.request.getInputStream());
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(refusal.status);
    if (refusal.status == 401) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"elshi\"");
    }
    if (refusal.retrySeconds > 0) {
      response.setHeader("Retry-After", Integer.toString(refusal.retrySeconds));
    }
    response.setContentType("application/json; charset=utf-8");
    response.getOutputStream().write((error(String.valueOf(refusal.getMessage())) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** {@code {"error":"…"}}. */
  static String error(String message) {
    return JSON.createObjectNode().put("error", message).toString();
  }
}
