package kz.elshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.elshi.store.limit.QueryStopped;
import kz.elshi.web.observe.EventLog;
import kz.elshi.web.observe.PrometheusMeters;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens while a server runs, in figures and lines.
 *
 * @param log of what is slow or fails
 * @param slowMillis queries that take longer get a line with their text
 */
record Observer(EventLog log, PrometheusMeters meters, long slowMillis) {
  private static final String QUERY = "elshi.query";

  /** How a query ended. */
  enum Outcome {
    ANSWERED,
    STOPPED,
    WRONG,
    REFUSED
  }

  /** A query came to its end. {@code service} is where it was asked. */
  void query(@Nullable HttpServletRequest request, String service, Supplier<String> text, Outcome outcome, long nanos) {
    String name = outcome.name().toLowerCase(Locale.ROOT);
    meters.time(QUERY, "Time of queries until their answer is whole", nanos, "service", service, "outcome", name);
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    if (millis >= slowMillis) {
      log.event("slow-query").with("id", request == null ? "-" : RequestId.of(request)).with("service", service).with("outcome", name).with("ms", millis).with("query", text.get()).write();
    }
  }

  /** Something was refused. {@code reason} is one of a few words. */
  void refusal(String reason) {
    meters.count("elshi.refusals", "Requests refused, by reason", 1, "reason", reason);
  }

  /** A query was stopped at a limit. */
  void stopped(QueryCancelledException error) {
    refusal(error instanceof QueryStopped stopped ? stopped.limit().name().toLowerCase(Locale.ROOT) : "time");
  }

  /** Something failed that should not. */
  void failure(HttpServletRequest request, Throwable error) {
    meters.count("elshi.failures", "Requests that failed unexpectedly", 1);
    log.event("failure").with("id", RequestId.of(request)).with("method", request.getMethod()).with("path", request.getRequestURI()).with(error).write();
  }
}
