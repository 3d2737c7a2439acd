package kz.elshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Gives each answer the headers that all have, and each request an id, which its answer, its error page and its lines of the log tell, and finds out where it comes from. A proxy may have given an id. */
final class RequestId extends Handler.Wrapper {
  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "kz.elshi.request";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean proxied;

  RequestId(boolean proxied) {
    this.proxied = proxied;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put(HEADER, of(request));
    HeaderFilter.SAFETY.forEach((name, value) -> response.getHeaders().put(name, value));
    ClientAddress.of(request, proxied);
    return super.handle(request, response, callback);
  }

  /** The id of a request, made if it has none. */
  static String of(Request request) {
    Object known = request.getAttribute(ATTRIBUTE);
    if (known == null) {
      String given = request.getHeaders().get(HEADER);
      known = given != null && given.matches("[A-Za-z0-9-]{8,64}") ? given : fresh();
      request.setAttribute(ATTRIBUTE, known);
    }
    return known.toString();
  }

  static String of(HttpServletRequest request) {
    @Nullable Object id = request.getAttribute(ATTRIBUTE);
    return id == null ? "-" : id.toString();
  }

  private static String fresh() {
    byte[] bytes = new byte[9];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes).replace('_', 'x');
  }
}
