package kz.elshi.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import kz.elshi.query.QueryException;

/** All pages: for reading only, but for those of curation. */
@SuppressWarnings("serial")
final class PageServlet extends HttpServlet {
  private final transient Site site;

  PageServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    request.setCharacterEncoding("UTF-8");
    Exchange exchange = new Exchange(site, request, response);
    boolean reconciles = Reconciliation.answers(request.getRequestURI());
    if (CurateRoutes.answers(request.getRequestURI())) {
      curate(exchange);
      return;
    }
    if (ProgramRoutes.answers(request.getRequestURI())) {
      serve(exchange);
      return;
    }
    boolean asks = request.getRequestURI().equals(SparqlPage.ADDRESS) && request.getMethod().equals("POST");
    if (!reconciles && !asks && !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      exchange.error(405, exchange.say("error.405.text"));
      return;
    }
    try {
      // A plus sign in a path is a plus sign.
      String path = URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8);
      if (reconciles) {
        Reconciliation.handle(exchange, path);
      } else if (asks) {
        SparqlPage.show(exchange);
      } else {
        Routes.dispatch(exchange, path);
      }
    } catch (QueryException e) {
      exchange.errorInEnglish(e.isPassing() ? 503 : 400, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      exchange.errorInEnglish(400, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      site.observer().failure(request, e);
      exchange.error(500, exchange.say("error.500.text"));
    }
  }

  private static void serve(Exchange exchange) throws IOException {
    try {
      ProgramRoutes.handle(exchange, exchange.request.getRequestURI());
    } catch (RuntimeException e) {
      exchange.site.observer().failure(exchange.request, e);
      if (exchange.response.isCommitted()) {
        throw e;
      }
      exchange.error(500, exchange.say("error.500.text"));
    }
  }

  private static void curate(Exchange exchange) throws IOException {
    try {
      CurateRoutes.handle(exchange, exchange.request.getRequestURI());
    } catch (RuntimeException e) {
      exchange.site.observer().failure(exchange.request, e);
      exchange.error(500, exchange.say("error.500.text"));
    }
  }
}
