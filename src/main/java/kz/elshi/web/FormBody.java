package kz.elshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.elshi.reconcile.ReconcileException;

/** The fields of a form in the body of a request, read within a limit. */
final class FormBody {
  private static final int MOST_FIELDS = 20;
  private static final String FORM = "application/x-www-form-urlencoded";

  private FormBody() {}

  /**
   * Reads the fields; of two with one name the first counts.
   *
   * @param longest body in bytes
   * @throws ReconcileException if the body is too long, no form, or broken
   */
  static Map<String, String> read(HttpServletRequest request, int longest) throws IOException {
    if (!BoundedBody.type(request).equals(FORM)) {
      throw ReconcileException.wrong("the body must be a form, Content-Type " + FORM);
    }
    byte[] body = body(request, longest);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static byte[] body(HttpServletRequest request, int longest) throws IOException {
    try {
      return BoundedBody.read(request, longest);
    } catch (BoundedBody.NotTaken e) {
      throw e.status == 413 ? ReconcileException.tooLarge(e.getMessage() + ": send it in smaller batches") : ReconcileException.wrong(String.valueOf(e.getMessage()));
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ReconcileException.wrong("the form is not encoded as application/x-www-form-urlencoded: " + e.getMessage());
    }
  }
}
