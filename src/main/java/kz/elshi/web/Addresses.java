package kz.elshi.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Query strings. */
final class Addresses {
  private Addresses() {}

  /** The query string of values, with its question mark; empty values are left out. */
  static String query(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            text.append(text.isEmpty() ? '?' : '&').append(encoded(name)).append('=').append(encoded(value));
          }
        });
    return text.toString();
  }

  /** An address with one parameter. */
  static String with(String path, String name, String value) {
    return path + query(Map.of(name, value));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
