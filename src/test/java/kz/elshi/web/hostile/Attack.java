package kz.elshi.web.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * What an attacker has at hand: chance, a file and a server that must not be touched, and ways to write requests.
 *
 * @param file address of a file on the server's disk, {@code file:///…}
 * @param canary address of a server that must not be asked, {@code http://…}
 * @param token of a curator
 */
record Attack(Random chance, String file, String canary, String token) {
  String word() {
    return Long.toString(chance.nextLong() & Long.MAX_VALUE, 36);
  }

  String pick(String... some) {
    return some[chance.nextInt(some.length)];
  }

  int upTo(int most) {
    return 1 + chance.nextInt(most);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  byte[] get(String target, String... headers) {
    return request("GET", target, new byte[0], headers);
  }

  byte[] post(String target, String type, String body, String... headers) {
    return post(target, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  byte[] post(String target, String type, byte[] body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = type;
    return request("POST", target, body, all);
  }

  byte[] request(String method, String target, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
    for (int i = 0; i < headers.length; i += 2) {
      head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    if (body.length > 0 || method.equals("POST")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** A query, by one of the ways that queries come. */
  byte[] query(String text) {
    return switch (chance.nextInt(6)) {
      case 0 -> post("/kg/sparql", "application/sparql-query", text);
      case 1 -> post("/kg/sparql", "application/x-www-form-urlencoded", "query=" + encoded(text));
      case 2 -> post("/sparql", "application/x-www-form-urlencoded", "part=1&query=" + encoded(text));
      case 3 -> get("/sparql?query=" + encoded(text));
      case 4 -> get("/kg/sparql?query=" + encoded(text), "Accept", pick("text/csv", "application/json", "text/html", "text/turtle", "*/*"));
      default -> get("/kg/sparql?query=" + encoded(text));
    };
  }

  /** A query at the endpoint, with parameters beside it. */
  byte[] query(String text, String parameters) {
    return get("/kg/sparql?query=" + encoded(text) + "&" + parameters);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A file in a form with several parts. */
  static String multipart(String boundary, String name, String content) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
  }
}
