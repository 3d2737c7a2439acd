package kz.elshi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.elshi.text.Fingerprint;

/**
 * Files of our own that pages need: styles, modules, pictures. Their addresses carry one fingerprint of all of them, so that browsers may
 * keep them for good and modules can import each other by relative addresses. A new file is one more name in {@link #FILES}.
 */
final class Assets {
  /** All files of the folder {@code assets}; a test holds them against it. */
  static final List<String> FILES =
      List.of(
          "brush.js", "curate.css", "elshi.css", "elshi.js", "hero.svg", "map.css", "mark.svg", "network.css", "network.js", "pages.css", "pages.js", "results.css",
          "review.js", "suggest.js", "workbench.css", "workbench.js");

  private static final Map<String, String> TYPES =
      Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "json", "application/json");
  private static final String ROOT = "/assets/" + fingerprint() + "/";

  private Assets() {}

  /** Where a file is: {@code /assets/FINGERPRINT/NAME}. */
  static String address(String name) {
    if (!FILES.contains(name)) {
      throw new IllegalArgumentException("no asset: " + name);
    }
    return ROOT + name;
  }

  private static String fingerprint() {
    StringBuilder all = new StringBuilder();
    FILES.forEach(name -> all.append(Fingerprint.of(new String(bytes(name), StandardCharsets.ISO_8859_1))));
    return Fingerprint.of(all.toString()).substring(0, 12);
  }

  private static byte[] bytes(String name) {
    try (InputStream input = Assets.class.getResourceAsStream("assets/" + name)) {
      if (input == null) {
        throw new IllegalStateException("the program lacks assets/" + name);
      }
      return input.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a file by its name. */
  static void send(Exchange exchange, String name) throws IOException {
    if (!FILES.contains(name)) {
      exchange.error(404, exchange.say("error.404.text", name));
      return;
    }
    exchange.keepForGood(type(name), bytes(name));
  }

  /** Media type by ending. */
  static String type(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
