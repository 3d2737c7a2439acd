package kz.elshi.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the endpoint, however it came (GET, HEAD, POST of a form or of a query), as a GET with the parameters of the SPARQL protocol: what else the
 * service behind would listen to, such as style sheets and callbacks to be written into answers, does not get through.
 */
final class SparqlRequest extends HttpServletRequestWrapper {
  private static final Set<String> KNOWN = Set.of("query", "default-graph-uri", "named-graph-uri", "timeout", "format", "output", "results");
  private static final Set<String> HIDDEN = Set.of("content-type", "content-encoding", "content-length", "transfer-encoding");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  private SparqlRequest(HttpServletRequest request, Map<String, List<String>> all) {
    super(request);
    all.forEach(
        (name, values) -> {
          if (KNOWN.contains(name)) {
            parameters.put(name, values.toArray(String[]::new));
          }
        });
  }

  /**
   * Reads a request.
   *
   * @param longest body in bytes
   * @throws BoundedBody.NotTaken 400, 403, 413 or 415, if it is not to be answered
   */
  static SparqlRequest of(HttpServletRequest request, int longest) throws IOException, BoundedBody.NotTaken {
    Map<String, List<String>> all = new LinkedHashMap<>(read(request.getQueryString()));
    if (request.getMethod().equals("POST")) {
      String type = BoundedBody.type(request);
      boolean form = type.equals(FORM);
      if (!form && !type.equals(QUERY)) {
        BoundedBody.discard(request.getInputStream());
        throw new BoundedBody.NotTaken(415, "a query comes as " + FORM + " or " + QUERY);
      }
      String body = new String(BoundedBody.read(request, longest), StandardCharsets.UTF_8);
      (form ? read(body) : Map.of("query", List.of(body))).forEach(all::put);
    }
    check(all, longest);
    return new SparqlRequest(request, all);
  }

  private static Map<String, List<String>> read(@Nullable String text) throws BoundedBody.NotTaken {
    try {
      return text == null ? Map.of() : Parameters.read(text);
    } catch (IllegalArgumentException e) {
      throw new BoundedBody.NotTaken(400, "the parameters are not encoded as " + FORM);
    }
  }

  private static void check(Map<String, List<String>> all, int longest) throws BoundedBody.NotTaken {
    if (all.containsKey("update") || all.containsKey("using-graph-uri") || all.containsKey("using-named-graph-uri")) {
      throw new BoundedBody.NotTaken(403, "this endpoint is open for reading only: no updates");
    }
    List<String> queries = all.getOrDefault("query", List.of());
    if (queries.size() != 1 || queries.getFirst().isBlank()) {
      throw new BoundedBody.NotTaken(400, "there must be one query, in the parameter query or as the body");
    }
    if (queries.getFirst().length() > longest) {
      throw new BoundedBody.NotTaken(413, "the query has more than " + longest + " characters, the most here");
    }
    if (!all.getOrDefault("timeout", List.of("1")).getFirst().matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
      throw new BoundedBody.NotTaken(400, "timeout is a number of seconds");
    }
  }

  /** The longest time that the client wants, in milliseconds; at most {@code longest}. */
  long timeoutMillis(long longest) {
    String asked = getParameter("timeout");
    double millis = asked == null ? 0 : Double.parseDouble(asked) * 1000;
    return millis < 1 ? longest : Math.min(longest, (long) millis);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getQueryString() {
    return "query=";
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public int getContentLength() {
    return 0;
  }

  @Override
  public long getContentLengthLong() {
    return 0;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return HIDDEN.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    throw new IOException("the body has been read");
  }
}
