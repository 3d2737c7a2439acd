package kz.elshi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kz.elshi.rdf.GraphWriter;

/** Files that pages need. Their addresses carry a fingerprint of their content, so that browsers may keep them for good. */
final class Assets {
  static final String CSS = "/assets/" + fingerprint("elshi.css") + "/elshi.css";

  private Assets() {}

  private static String fingerprint(String name) {
    try (InputStream input = Assets.class.getResourceAsStream("assets/" + name)) {
      return GraphWriter.fingerprint(new String(input.readAllBytes(), StandardCharsets.UTF_8)).substring(0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends an asset by the last part of its address. */
  static void send(Exchange exchange, String name) throws IOException {
    try (InputStream input = name.matches("[a-z]+\\.css") ? Assets.class.getResourceAsStream("assets/" + name) : null) {
      if (input == null) {
        exchange.error(404, exchange.say("error.404.text", name));
        return;
      }
      exchange.response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      exchange.send(200, "text/css; charset=utf-8", input.readAllBytes());
    }
  }
}
