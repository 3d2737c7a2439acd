package kz.elshi.web;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;

/** The addresses of the pages, one line each. */
final class Routes {
  private Routes() {}

  /** Answers a request; the part is what the pattern's group caught. */
  interface Handler {
    void handle(Exchange exchange, String part) throws IOException;
  }

  /** A pattern of paths and who answers. */
  record Route(Pattern path, Handler handler) {
    Route(String path, Handler handler) {
      this(Pattern.compile(path), handler);
    }
  }

  /** Files whose addresses change with their content, which have ETags of their own, and what is to be told anew each time. */
  private static final List<Route> FILES =
      List.of(
          new Route("/assets/[^/]+/([a-z0-9.-]+)", Assets::send), new Route("/webjars/(.+)", WebJar::send), new Route("/health()", (exchange, part) -> Health.send(exchange)),
          new Route("/metrics()", (exchange, part) -> StoreFigures.send(exchange)));

  private static final List<Route> ALL =
      List.of(
          new Route("/()", (exchange, part) -> StartPage.show(exchange)),
          new Route("/search()", (exchange, part) -> SearchPage.show(exchange)),
          new Route("/suggest()", (exchange, part) -> Suggest.send(exchange)),
          new Route("/help()", (exchange, part) -> Help.show(exchange)),
          new Route("/quer(?:y|ies)()", (exchange, part) -> LibraryPage.show(exchange)),
          new Route("/openapi\\.json()", (exchange, part) -> OpenApi.send(exchange)),
          new Route("/map()", (exchange, part) -> MapPage.show(exchange)),
          new Route(SparqlPage.ADDRESS + "()", (exchange, part) -> SparqlPage.show(exchange)),
          new Route(SparqlPage.ADDRESS + "/vocabulary\\.json()", (exchange, part) -> QueryVocabulary.send(exchange)),
          new Route("/articles()", (exchange, part) -> ArticlesPage.show(exchange)),
          new Route("/network()", (exchange, part) -> NetworkPage.show(exchange)),
          new Route("/network/expand()", (exchange, part) -> NetworkPage.expand(exchange)),
          new Route("/network/edge()", (exchange, part) -> NetworkPage.edge(exchange)),
          new Route("/network/path()", (exchange, part) -> NetworkPath.show(exchange)),
          new Route("/network\\.(json|graphml|gexf|csv|nodes\\.csv)", NetworkFiles::send),
          new Route("/page/(.+)", Routes::page),
          new Route("/id/(.+)", LinkedData::identify),
          new Route("/pairs?()", (exchange, part) -> PairChoice.show(exchange)),
          new Route("/pair/([A-Z]{2,3}/[A-Z]{2,3})", PairPage::show),
          new Route("/data/article/([^/]+)\\.trig", LinkedData::article),
          new Route("/data/(.+)", LinkedData::data),
          new Route("/query/([A-Za-z0-9.-]+)", QueryPage::show),
          new Route("/\\.well-known/void()", (exchange, part) -> ServiceDescription.send(exchange)));

  private static void page(Exchange exchange, String path) throws IOException {
    if (!Pages.of(exchange, NodeFactory.createURI(exchange.iris().base() + path))) {
      exchange.error(404, exchange.say("error.404.text", path));
    }
  }

  /** Whether there is a page at an address. */
  static boolean answers(String path) {
    return CurateRoutes.answers(path) || ALL.stream().anyMatch(route -> route.path().matcher(path).matches());
  }

  /** Finds the route of a path (decoded) and answers; 304 if the client has the answer, 404 if there is no route. */
  static void dispatch(Exchange exchange, String path) throws IOException {
    if (answer(FILES, exchange, path) || exchange.isUnchanged()) {
      return;
    }
    if (!answer(ALL, exchange, path)) {
      exchange.error(404, exchange.say("error.404.text", path));
    }
  }

  private static boolean answer(List<Route> routes, Exchange exchange, String path) throws IOException {
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (matcher.matches()) {
        route.handler().handle(exchange, matcher.group(1));
        return true;
      }
    }
    return false;
  }
}
