package kz.elshi.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Whether a server is ready, and if not, why. */
public final class Health {
  private final Map<String, Supplier<@Nullable String>> checks = new LinkedHashMap<>();

  Health(Store store) {
    add("store", () -> isReadable(store));
  }

  private static @Nullable String isReadable(Store store) {
    return store.read(data -> data.contains(store.iris().referenceGraph(), Node.ANY, Node.ANY, Node.ANY)) ? null : "the store has no reference";
  }

  /**
   * Adds something to be looked at.
   *
   * @param name a word
   * @param problem what is wrong, in words for the operator that strangers may read; null if nothing is
   */
  public synchronized void add(String name, Supplier<@Nullable String> problem) {
    checks.put(name, problem);
  }

  private synchronized Map<String, Supplier<@Nullable String>> checks() {
    return new LinkedHashMap<>(checks);
  }

  /** Answers with 200 and {@code "ready"}, or 503 and what is wrong, as JSON. */
  static void send(Exchange exchange) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    boolean ready = true;
    for (var check : exchange.site.health().checks().entrySet()) {
      String problem = problem(exchange, check.getValue());
      found.put(check.getKey(), problem == null ? "ok" : problem);
      ready &= problem == null;
    }
    json.put("status", ready ? "ready" : "not-ready").set("checks", found);
    exchange.response.setHeader("Cache-Control", "no-store");
    exchange.fresh(ready ? 200 : 503, "application/json; charset=utf-8", (json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String problem(Exchange exchange, Supplier<@Nullable String> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      exchange.site.observer().failure(exchange.request, e);
      return "it failed; the log tells more";
    }
  }
}
