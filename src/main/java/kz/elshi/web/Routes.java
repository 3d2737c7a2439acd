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

  private static final List<Route> ALL =
      List.of(
          new Route("/()", (exchange, part) -> Pages.start(exchange)),
          new Route("/search()", (exchange, part) -> SearchPage.show(exchange)),
          new Route("/page/(.+)", Routes::page),
          new Route("/id/(.+)", LinkedData::identify),
          new Route("/data/(.+)", LinkedData::data),
          new Route("/query/([A-Za-z0-9.-]+)", QueryPage::show),
          new Route("/assets/[^/]+/([a-z.]+)", Assets::send),
          new Route("/\\.well-known/void()", (exchange, part) -> ServiceDescription.send(exchange)));

  private static void page(Exchange exchange, String path) throws IOException {
    if (!Pages.of(exchange, NodeFactory.createURI(exchange.iris().base() + path))) {
      exchange.error(404, exchange.say("error.404.text", path));
    }
  }

  /** Finds the route of a path (decoded) and answers; 404 if there is none. */
  static void dispatch(Exchange exchange, String path) throws IOException {
    for (Route route : ALL) {
      Matcher matcher = route.path().matcher(path);
      if (matcher.matches()) {
        route.handler().handle(exchange, matcher.group(1));
        return;
      }
    }
    exchange.error(404, exchange.say("error.404.text", path));
  }
}
