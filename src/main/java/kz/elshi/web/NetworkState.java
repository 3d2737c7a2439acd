package kz.elshi.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.network.Centrality;
import kz.elshi.network.Choice;
import kz.elshi.network.Neighbourhood;
import kz.elshi.network.NodeKind;

/**
 * What the network page shows, all of it in the address: a bookmark saves it, and the browser's way back undoes a step.
 *
 * @param focus paths of nodes, each perhaps with a colon and the one kind of ties to follow from it
 * @param parameters the other parameters that differ from what holds without them, as they were given
 */
record NetworkState(List<String> focus, int hops, Choice choice, Centrality.Measure size, Centrality.Measure sort, boolean byType,
    Map<String, String> parameters) {
  private static final List<String> NAMES = List.of("hops", "from", "to", "nodes", "kinds", "size", "colour", "sort");

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException if a parameter is not what it should be
   */
  static NetworkState of(Exchange exchange) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = String.join(",", values(exchange, name));
      if (!value.isEmpty()) {
        parameters.put(name, value);
      }
    }
    String hops = parameters.getOrDefault("hops", "1");
    if (!hops.matches("[1-" + Neighbourhood.MOST_HOPS + "]")) {
      throw new IllegalArgumentException("hops is 1 to " + Neighbourhood.MOST_HOPS);
    }
    Set<NodeKind> nodes = EnumSet.noneOf(NodeKind.class);
    values(exchange, "nodes").forEach(name -> nodes.add(NodeKind.valueOf(name.toUpperCase(Locale.ROOT))));
    Choice choice =
        new Choice(
            nodes.isEmpty() ? Choice.ALL.nodes() : nodes, new LinkedHashSet<>(values(exchange, "kinds")),
            parameters.getOrDefault("from", ""), parameters.getOrDefault("to", ""));
    return new NetworkState(
        values(exchange, "focus"), Integer.parseInt(hops), choice, measure(parameters, "size"), measure(parameters, "sort"),
        parameters.getOrDefault("colour", "community").equals("type"), parameters);
  }

  private static Centrality.Measure measure(Map<String, String> parameters, String name) {
    return Centrality.Measure.valueOf(parameters.getOrDefault(name, "degree").toUpperCase(Locale.ROOT));
  }

  private static List<String> values(Exchange exchange, String name) {
    String[] given = exchange.request.getParameterValues(name);
    return given == null
        ? List.of()
        : Arrays.stream(given).flatMap(one -> Arrays.stream(one.split(","))).map(String::strip).filter(one -> !one.isEmpty()).toList();
  }

  /** The same with a parameter set; an empty value takes it away. */
  NetworkState with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new NetworkState(focus, hops, choice, size, sort, byType, changed);
  }

  NetworkState around(List<String> other) {
    return new NetworkState(other, hops, choice, size, sort, byType, parameters);
  }

  /** With one more node expanded. */
  NetworkState and(String node) {
    List<String> more = new ArrayList<>(focus);
    if (!more.contains(node)) {
      more.add(node);
    }
    return around(more);
  }

  /** An address with this state; further parameters as names and values in turn. */
  String address(String path, String... more) {
    StringBuilder query = new StringBuilder();
    if (!focus.isEmpty()) {
      add(query, "focus", String.join(",", focus));
    }
    parameters.forEach((name, value) -> add(query, name, value));
    for (int i = 0; i < more.length; i += 2) {
      add(query, more[i], more[i + 1]);
    }
    return path + query;
  }

  private static void add(StringBuilder query, String name, String value) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/").replace("%2C", ",").replace("%3A", ":");
    query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded);
  }
}
