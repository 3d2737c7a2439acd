package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.reconcile.Reconciler;
import kz.elshi.reconcile.ReconcileQuery;
import org.apache.jena.graph.Node;

/** Search by name, in any of the languages and scripts, inflected or begun: the same index of names as the reconciliation service. */
final class SearchPage {
  private static final int MOST = 60;

  private SearchPage() {}

  static void show(Exchange exchange) throws IOException {
    String asked = exchange.parameter("q");
    String words = asked.substring(0, Math.min(asked.length(), ReconcileQuery.LONGEST));
    Html main =
        words.isEmpty() ? el("h1", exchange.say("search")) : exchange.site.store().read(
            data -> results(exchange, new GraphView(data, exchange), exchange.site.reconciler().look(data, exchange.language), words));
    exchange.page(200, exchange.say("search"), main);
  }

  private static Html results(Exchange exchange, GraphView view, Reconciler.Look look, String words) {
    List<Node> found = look.suggestions().entities(words, 0, MOST, false);
    if (found.isEmpty()) {
      return el("h1", exchange.say("search.none", words));
    }
    List<Html> items = new ArrayList<>();
    for (Node node : found) {
      items.add(el("li", view.link(node), el("span", attr("class", "soft"), " " + look.description(node))));
    }
    return all(el("h1", exchange.say("search.results", words)), el("ul", items));
  }
}
