package kz.elshi.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values as forms and query strings have them (URL Standard, application/x-www-form-urlencoded). */
final class Parameters {
  private static final int MOST = 1000;

  private Parameters() {}

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if a percent sign stands before something else than two digits
   */
  static Map<String, List<String>> read(String text) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : text.split("&", MOST)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        all.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
