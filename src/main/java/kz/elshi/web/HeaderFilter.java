package kz.elshi.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;

/** Headers of every answer: nothing from other hosts, no sniffing; other sites may read but not write. Answers preflights and what is refused. */
final class HeaderFilter implements Filter {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String ENDPOINT = "/kg/sparql";

  private final Site site;

  HeaderFilter(Site site) {
    this.site = site;
  }

  /** Of every answer, whoever gives it. */
  static final Map<String, String> SAFETY =
      Map.of("Content-Security-Policy", POLICY, "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Access-Control-Allow-Origin", "*");

  @Override
  public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plainRequest;
    HttpServletResponse response = (HttpServletResponse) plainResponse;
    response.setHeader("Access-Control-Expose-Headers", RequestId.HEADER);
    try {
      answer(request, response, chain);
    } catch (HttpException.RuntimeException | IllegalArgumentException e) {
      // What the servlet container finds wrong when it is asked for a parameter, a header or a locale.
      unlessSent(request, response, 400, "the request is wrong");
    } catch (IOException e) {
      // The client is gone, or has not sent what it promised; if it listens all the same, it is told.
      unlessSent(request, response, 400, "the request broke off");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      site.observer().failure(request, e);
      unlessSent(request, response, 500, "something unexpected happened; the error was logged");
    }
  }

  private void unlessSent(HttpServletRequest request, HttpServletResponse response, int status, String message) throws IOException {
    if (!response.isCommitted()) {
      response.resetBuffer();
      refuse(request, response, status, message);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    String path = request.getRequestURI();
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(204);
    } else if (path.equals(ENDPOINT)) {
      endpoint(request, response, chain);
    } else if (path.startsWith("/kg")) {
      refuse(request, response, 404, "there is nothing here; the SPARQL endpoint is " + ENDPOINT);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void endpoint(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    String method = request.getMethod();
    boolean reads = method.equals("GET") || isHead(request);
    if (isWrite(request)) {
      refuse(request, response, 403, "this endpoint is open for reading only: no updates, no graph store writes");
    } else if (!reads && !method.equals("POST")) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      refuse(request, response, 405, "a query comes by GET or POST");
    } else if (reads && (request.getQueryString() == null || request.getQueryString().isEmpty())) {
      ServiceDescription.send(new Exchange(site, request, response));
    } else {
      query(request, response, chain);
    }
  }

  private void query(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
    SparqlRequest query;
    try {
      query = SparqlRequest.of(request, site.limits().bodyBytes());
    } catch (BoundedBody.NotTaken e) {
      refuse(request, response, e.status, String.valueOf(e.getMessage()));
      return;
    }
    WholeAnswer answer = new WholeAnswer(response, site.limits().query().bytes());
    chain.doFilter(query, answer);
    if (answer.errorStatus() == 0) {
      answer.send();
    } else {
      Trouble.send(request, response, answer.errorStatus(), answer.errorMessage());
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String message) throws IOException {
    site.observer().refusal(Integer.toString(status));
    Trouble.send(request, response, status, message);
  }

  private static boolean isHead(HttpServletRequest request) {
    return request.getMethod().equals("HEAD");
  }

  private static boolean isWrite(HttpServletRequest request) {
    String method = request.getMethod();
    return BoundedBody.type(request).equals("application/sparql-update") || method.equals("PUT") || method.equals("DELETE") || method.equals("PATCH");
  }
}
