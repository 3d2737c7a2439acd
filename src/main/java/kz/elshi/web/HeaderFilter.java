package kz.elshi.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers of every answer: nothing from other hosts, no sniffing; other sites may read but not write. Answers preflights and what is refused. */
final class HeaderFilter implements Filter {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final String ENDPOINT = "/kg/sparql";

  private final Site site;

  HeaderFilter(Site site) {
    this.site = site;
  }

  @Override
  public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) plainRequest;
    HttpServletResponse response = (HttpServletResponse) plainResponse;
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Access-Control-Allow-Origin", "*");
    String path = request.getRequestURI();
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(204);
    } else if (path.startsWith("/kg") && !path.equals(ENDPOINT)) {
      plain(response, 404, "there is nothing here; the SPARQL endpoint is " + ENDPOINT);
    } else if (path.equals(ENDPOINT) && isWrite(request)) {
      plain(response, 403, "this endpoint is open for reading only: no updates, no graph store writes");
    } else if (path.equals(ENDPOINT) && (request.getMethod().equals("GET") || isHead(request)) && request.getParameter("query") == null) {
      ServiceDescription.send(new Exchange(site, request, response));
    } else {
      chain.doFilter(path.equals(ENDPOINT) && isHead(request) ? new AsGet(request) : request, response);
    }
  }

  private static boolean isHead(HttpServletRequest request) {
    return request.getMethod().equals("HEAD");
  }

  /** HEAD as the endpoint, which does not know it, can answer it: the server leaves the body of the answer out. */
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }

  private static boolean isWrite(HttpServletRequest request) {
    String method = request.getMethod();
    String type = request.getContentType();
    boolean update = type != null && type.startsWith("application/sparql-update");
    return update || method.equals("PUT") || method.equals("DELETE") || method.equals("PATCH")
        || (request.getQueryString() != null && request.getQueryString().matches("(^|.*&)update=.*"));
  }

  private static void plain(HttpServletResponse response, int status, String message) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.getWriter().println(message);
  }
}
