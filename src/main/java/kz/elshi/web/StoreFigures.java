package kz.elshi.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.elshi.store.DataVersion;
import kz.elshi.store.Meters;
import kz.elshi.store.Statistics;
import kz.elshi.store.Store;
import kz.elshi.web.observe.PrometheusMeters;
import org.jspecify.annotations.Nullable;

/** How much is in the store, for the figures. Counting takes a while, so the counts are those of half a minute ago at most, if the store changes so often. */
final class StoreFigures {
  private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();

  private final Store store;
  private final Meters meters;
  private final Map<String, Double> facts = new ConcurrentHashMap<>();
  private volatile double articles;
  private volatile double statements;
  private volatile double bytes;
  private @Nullable DataVersion version;
  private long countedNanos;

  StoreFigures(Store store, Meters meters) {
    this.store = store;
    this.meters = meters;
    meters.gauge("elshi.articles", "Articles in the store", () -> articles);
    meters.gauge("elshi.statements", "Statements (quads) in the store", () -> statements);
    meters.gauge("elshi.store.bytes", "Size of the store on disk; 0 if it is elsewhere", () -> bytes);
  }

  /** Sends all figures. */
  static void send(Exchange exchange) throws IOException {
    exchange.site.figures().count();
    exchange.response.setHeader("Cache-Control", "no-store");
    exchange.fresh(200, PrometheusMeters.TYPE, exchange.site.observer().meters().text().getBytes(StandardCharsets.UTF_8));
  }

  private synchronized void count() {
    DataVersion now = store.read(DataVersion::of);
    if (version != null && (now.equals(version) || System.nanoTime() - countedNanos < FRESH_NANOS)) {
      return;
    }
    Statistics statistics = store.statistics();
    articles = statistics.articles();
    statements = statistics.quads();
    bytes = Math.max(0, store.size());
    statistics.facts().forEach(this::put);
    version = now;
    countedNanos = System.nanoTime();
  }

  private void put(String kind, long count) {
    if (facts.put(kind, (double) count) == null) {
      meters.gauge("elshi.facts", "Facts in the store, by kind", () -> facts.get(kind), "kind", kind);
    }
  }
}
