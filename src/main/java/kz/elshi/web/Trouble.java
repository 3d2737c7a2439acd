package kz.elshi.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An error for whoever is no reader of pages: JSON if that is what is accepted, a plain page for browsers, else one sentence.
 *
 * @param type of the content
 * @param body in UTF-8
 */
record Trouble(String type, byte[] body) {
  /**
   * Puts an error in the caller's format.
   *
   * @param accept the header, or null
   * @param id of the request
   */
  static Trouble of(@Nullable String accept, int status, String message, String id) {
    String wanted = accept == null ? "" : accept;
    if (wanted.contains("json") && !wanted.contains("text/html")) {
      String json = JsonNodeFactory.instance.objectNode().put("status", status).put("error", message).put("request", id).toString();
      return new Trouble("application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }
    if (wanted.contains("text/html")) {
      StringBuilder html = new StringBuilder("<!doctype html>");
      Html.el(
              "html", Html.attr("lang", "en"), Html.el("head", Html.el("title", status + " · Elshi")),
              Html.el("body", Html.el("h1", Integer.toString(status)), Html.el("p", message), Html.el("p", Html.el("small", "request " + id))))
          .write(html);
      return new Trouble("text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }
    return new Trouble("text/plain; charset=utf-8", (message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Answers a request with an error. */
  static void send(HttpServletRequest request, HttpServletResponse response, int status, String message) throws IOException {
    Trouble trouble = of(request.getHeader("Accept"), status, message, RequestId.of(request));
    response.setStatus(status);
    response.setContentType(trouble.type);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(trouble.body.length);
    letGo(request, response, status);
    if (status == 503) {
      response.setHeader("Retry-After", "5");
    }
    response.getOutputStream().write(trouble.body);
  }

  /** Where a request with a body is refused, the rest of the body may stay unread, so that nothing else can come over this connection: the client is told. */
  static void letGo(HttpServletRequest request, HttpServletResponse response, int status) {
    boolean brings = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    if (status >= 400 && brings) {
      response.setHeader("Connection", "close");
    }
  }
}
