package kz.elshi.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;

/**
 * What a list is narrowed to, as the query string has it; an empty string is anything.
 *
 * @param words of the search
 * @param type kind of item
 * @param country code
 * @param topic id
 */
record Filters(String words, String type, String country, String year, String topic) {
  private static final int LONGEST = 500;

  static Filters of(Exchange exchange) {
    String words = exchange.parameter("q");
    String type = exchange.parameter("type");
    return new Filters(
        words.substring(0, Math.min(words.length(), LONGEST)), Catalogue.KINDS.contains(type) ? type : "", exchange.parameter("country"),
        exchange.parameter("year"), exchange.parameter("topic"));
  }

  boolean isEmpty() {
    return equals(new Filters("", "", "", "", ""));
  }

  /** Which items are asked for. */
  Predicate<Item> items(Iris iris) {
    Node land = iris.thing("country/" + country);
    Node subject = iris.thing("topic/" + topic);
    return item ->
        (type.isEmpty() || item.kind().equals(type))
            && (country.isEmpty() || item.countries().contains(land))
            && (year.isEmpty() || item.years().contains(year))
            && (topic.isEmpty() || item.topics().contains(subject));
  }

  /** The same with one of its parts another: {@code type}, {@code country}, {@code year} or {@code topic}. */
  Filters with(String name, String value) {
    Map<String, String> parts = parts();
    parts.put(name, value);
    return new Filters(parts.get("q"), parts.get("type"), parts.get("country"), parts.get("year"), parts.get("topic"));
  }

  String get(String name) {
    return parts().get(name);
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("q", words);
    parts.put("type", type);
    parts.put("country", country);
    parts.put("year", year);
    parts.put("topic", topic);
    return parts;
  }

  /** The address of the list at another path, narrowed so. */
  String address(String path) {
    StringBuilder address = new StringBuilder(path);
    parts().forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return address.toString();
  }
}
