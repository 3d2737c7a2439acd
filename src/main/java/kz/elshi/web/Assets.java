package kz.elshi.web;

import java.io.IOException;
import java.io.InputStream;

/** Files that pages need. Their addresses carry the program's version, so that browsers may keep them for good. */
final class Assets {
  static final String CSS = "/assets/" + kz.elshi.rdf.GraphWriter.VERSION + "/elshi.css";

  private Assets() {}

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
