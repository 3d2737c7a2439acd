package kz.elshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields and files of a form that was posted (URL-encoded, or multipart after RFC 7578), read into memory within a limit.
 *
 * @param fields by name, in their order
 * @param files with something in them
 */
record CurateForm(Map<String, List<String>> fields, List<Upload> files) {
  private static final int MOST_FIELDS = 2000;
  private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))");
  private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");

  /** A file: the last part of its name, and its bytes. */
  record Upload(String name, byte[] bytes) {}

  /** The first value of a field, stripped; empty if there is none. */
  String get(String name) {
    return all(name).stream().findFirst().map(String::strip).orElse("");
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /**
   * Reads the body of a request.
   *
   * @param longest in bytes
   * @throws CurateRefusal 413 if it is longer, 415 if it is no form, 400 if it is broken
   */
  static CurateForm read(HttpServletRequest request, int longest) throws IOException {
    String kind = BoundedBody.type(request);
    boolean multipart = kind.equals("multipart/form-data");
    if (!multipart && !kind.equals("application/x-www-form-urlencoded")) {
      throw new CurateRefusal(415, "curate.noform");
    }
    byte[] body = body(request, longest);
    CurateForm form = new CurateForm(new LinkedHashMap<>(), new ArrayList<>());
    if (multipart) {
      Matcher boundary = BOUNDARY.matcher(request.getHeader("Content-Type"));
      if (!boundary.find()) {
        throw new CurateRefusal(400, "curate.broken");
      }
      form.parts(new String(body, StandardCharsets.ISO_8859_1), boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
    } else {
      form.pairs(new String(body, StandardCharsets.UTF_8));
    }
    return form;
  }

  private static byte[] body(HttpServletRequest request, int longest) throws IOException {
    try {
      return BoundedBody.read(request, longest);
    } catch (BoundedBody.NotTaken e) {
      String size = longest >> 20 == 0 ? Math.max(1, longest >> 10) + " kB" : (longest >> 20) + " MB";
      throw e.status == 413 ? new CurateRefusal(413, "curate.toolarge", size) : new CurateRefusal(e.status, e.status == 415 ? "curate.coding" : "curate.broken");
    }
  }

  private void pairs(String body) {
    for (String pair : body.split("&", MOST_FIELDS)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new CurateRefusal(400, "curate.broken");
    }
  }

  /** The body stands here byte by byte, as Latin-1. */
  private void parts(String body, String boundary) {
    String border = "\r\n--" + boundary;
    String whole = "\r\n" + body;
    int at = whole.indexOf(border);
    for (int count = 0; at >= 0 && count < MOST_FIELDS; count++) {
      int start = at + border.length();
      int end = whole.indexOf(border, start);
      if (end < 0) {
        if (!whole.startsWith("--", start)) {
          throw new CurateRefusal(400, "curate.broken");
        }
        return;
      }
      part(whole.substring(start, end));
      at = end;
    }
    throw new CurateRefusal(400, "curate.broken");
  }

  private void part(String part) {
    int blank = part.indexOf("\r\n\r\n");
    if (blank < 0) {
      throw new CurateRefusal(400, "curate.broken");
    }
    String head = part.substring(0, blank);
    String content = part.substring(blank + 4);
    Matcher name = NAME.matcher(head);
    Matcher file = FILE.matcher(head);
    if (!name.find()) {
      return;
    }
    if (!file.find()) {
      add(utf8(name.group(1)), utf8(content));
    } else if (!file.group(1).isEmpty()) {
      String path = utf8(file.group(1));
      files.add(new Upload(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), content.getBytes(StandardCharsets.ISO_8859_1)));
    }
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private void add(String name, String value) {
    fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }
}
