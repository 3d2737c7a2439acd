package kz.elshi.web;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import kz.elshi.store.Meters;
import kz.elshi.web.observe.EventLog;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** A line for each request, and its time in the figures. What stands behind the question mark of an address is not told: it may be private. */
final class AccessLog implements RequestLog {
  private static final Set<String> ROUTES =
      Set.of(
          "kg", "search", "suggest", "help", "query", "queries", "openapi.json", "map", "sparql", "articles", "network", "page", "id", "pair", "pairs", "data", "reconcile",
          "login", "logout", "review", "curate", "ingest", "backup", "assets", "webjars", "health", "metrics");

  private final EventLog log;
  private final Meters meters;
  private final boolean proxied;

  AccessLog(EventLog log, Meters meters, boolean proxied) {
    this.log = log;
    this.meters = meters;
    this.proxied = proxied;
  }

  @Override
  public void log(Request request, Response response) {
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    String path = request.getHttpURI() == null || request.getHttpURI().getPath() == null ? "-" : request.getHttpURI().getPath();
    meters.time("elshi.http", "Time of requests until their answer is sent", nanos, "route", route(path), "status", response.getStatus() / 100 + "xx");
    log.event("request").with("id", RequestId.of(request)).with("client", ClientAddress.of(request, proxied)).with("method", request.getMethod()).with("path", path)
        .with("status", response.getStatus()).with("bytes", Response.getContentBytesWritten(response)).with("ms", TimeUnit.NANOSECONDS.toMillis(nanos))
        .with("agent", request.getHeaders().get(HttpHeader.USER_AGENT)).write();
  }

  /** The first part of a path that is ours: addresses that strangers make up must not make figures. */
  private static String route(String path) {
    String first = path.replaceFirst("^/", "").replaceFirst("[/].*$", "");
    return first.isEmpty() ? "start" : ROUTES.contains(first) ? first : first.startsWith("network.") ? "network" : "other";
  }
}
