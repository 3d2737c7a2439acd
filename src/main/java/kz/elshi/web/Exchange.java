package kz.elshi.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kz.elshi.rdf.Iris;
import kz.elshi.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/** A request for a page and the way to answer it. */
final class Exchange {
  private static final int WORTH_GZIP = 1024;

  final HttpServletRequest request;
  final HttpServletResponse response;
  final String language;
  final Site site;
  private @Nullable String tag;
  private boolean personal;

  Exchange(Site site, HttpServletRequest request, HttpServletResponse response) {
    this.site = site;
    this.request = request;
    this.response = response;
    this.language = language();
  }

  Iris iris() {
    return site.iris();
  }

  /**
   * What is answered is for who asks alone: nobody shall keep it. Forms of such a page tell our own server, and nobody else, where they come
   * from: without a referrer a browser would not name the origin either.
   */
  void isPersonal() {
    personal = true;
    response.setHeader("Referrer-Policy", "same-origin");
  }

  /** What is answered may be another soon, without a change of the store: nobody shall keep it. */
  void isNotKept() {
    personal = true;
  }

  /** {@code ?lang=}, else the cookie, else Accept-Language, else Kazakh. */
  private String language() {
    // The body of a POST is read by who answers it, within limits; asking for a parameter would read it here.
    String asked = request.getMethod().equals("POST") ? null : request.getParameter("lang");
    if (asked != null && Messages.LANGUAGES.contains(asked)) {
      Cookie cookie = new Cookie("lang", asked);
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
      return asked;
    }
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals("lang") && Messages.LANGUAGES.contains(cookie.getValue())) {
          return cookie.getValue();
        }
      }
    }
    var locales = request.getHeader("Accept-Language") == null ? null : request.getLocales();
    while (locales != null && locales.hasMoreElements()) {
      String code = locales.nextElement().getLanguage();
      if (Messages.LANGUAGES.contains(code)) {
        return code;
      }
    }
    return Messages.LANGUAGES.getFirst();
  }

  String say(String key, Object... parts) {
    return site.messages().get(language, key, parts);
  }

  /** A parameter of the query string, or an empty string. */
  String parameter(String name) {
    String value = request.getMethod().equals("POST") ? null : request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** Sends a page. */
  void page(Page page) throws IOException {
    StringBuilder html = new StringBuilder("<!doctype html>");
    Layout.page(this, page).write(html);
    response.setHeader("Vary", "Accept, Accept-Language, Cookie, Accept-Encoding");
    response.setHeader("Cache-Control", personal ? "no-store" : "no-cache");
    send(page.status(), "text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a part of a page, for a script that puts it in its place. */
  void part(int status, Html html) throws IOException {
    StringBuilder text = new StringBuilder();
    html.write(text);
    response.setHeader("Cache-Control", "no-store");
    send(status, "text/html; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends JSON. */
  void json(JsonNode json) throws IOException {
    response.setHeader("Vary", "Accept-Language, Cookie, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    send(200, "application/json; charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a file whose address changes with its content. */
  void keepForGood(String type, byte[] body) throws IOException {
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    send(200, type, body);
  }

  /**
   * Whether the client has the answer to this request already; then it is told so, and nothing else is to be done. An answer that is made
   * from the store is the same as long as the store's version, the day, and what the request asks are.
   */
  boolean isUnchanged() {
    tag = site.tag(language, request.getRequestURI(), request.getQueryString(), request.getHeader("Accept"));
    return isKnown(tag);
  }

  private boolean isKnown(String current) {
    String known = request.getHeader("If-None-Match");
    if (known == null || !List.of(known.split("\\s*,\\s*")).contains(current)) {
      return false;
    }
    response.setHeader("ETag", current);
    response.setStatus(304);
    return true;
  }

  /** Sends bytes that nobody keeps. */
  void fresh(int status, String type, byte[] body) throws IOException {
    personal = true;
    send(status, type, body);
  }

  /** Sends bytes, with an ETag by which an unchanged answer is not sent again; errors have none. */
  void send(int status, String type, byte[] body) throws IOException {
    Trouble.letGo(request, response, status);
    if (status == 200 && !personal) {
      String current = tag != null ? tag : "\"" + Fingerprint.of(new String(body, StandardCharsets.ISO_8859_1)).substring(0, 24) + "\"";
      response.setHeader("ETag", current);
      if (isKnown(current)) {
        return;
      }
    }
    response.setStatus(status);
    response.setContentType(type);
    byte[] content = body;
    String encodings = request.getHeader("Accept-Encoding");
    if (body.length > WORTH_GZIP && encodings != null && encodings.contains("gzip")) {
      content = gzip(body);
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(content.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(content);
    }
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  /** Sends a readable error; the detail is in the page's language. */
  void error(int status, String detail) throws IOException {
    page(Errors.page(this, status, Html.text(detail)));
  }

  /** Sends a readable error with a detail in English, as parsers and queries give it. */
  void errorInEnglish(int status, String detail) throws IOException {
    page(Errors.page(this, status, Html.el("span", Html.attr("lang", "en"), detail)));
  }
}
