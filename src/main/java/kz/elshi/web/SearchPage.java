package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Slug;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Search by name, in any of the languages and scripts: names are compared as they are transliterated. */
final class SearchPage {
  private static final int MOST = 60;

  private SearchPage() {}

  static void show(Exchange exchange) throws IOException {
    String words = exchange.parameter("q");
    Html main =
        words.isEmpty()
            ? el("h1", exchange.say("search"))
            : exchange.site.store().read(data -> results(exchange, new GraphView(data, exchange), words));
    exchange.page(200, exchange.say("search"), main);
  }

  private static Html results(Exchange exchange, GraphView view, String words) {
    List<Node> found = find(view, words);
    if (found.isEmpty()) {
      return el("h1", exchange.say("search.none", words));
    }
    List<Html> items = new ArrayList<>();
    for (Node node : found) {
      String folder = node.getURI().substring(exchange.iris().base().length()).replaceFirst("/.*", "");
      items.add(el("li", view.link(node), el("span", attr("class", "soft"), " " + exchange.say("kind." + folder))));
    }
    return all(el("h1", exchange.say("search.results", words)), el("ul", items));
  }

  /** Entities with a name that has the words, those named exactly so and those of the articles first. */
  private static List<Node> find(GraphView view, String words) {
    String slug = "-" + Slug.of(words);
    Map<Node, Integer> ranks = new HashMap<>();
    for (Node property : List.of(LABEL, ALT_LABEL)) {
      var quads = view.data.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY);
      while (quads.hasNext()) {
        Quad quad = quads.next();
        String name = "-" + Slug.of(quad.getObject().getLiteralLexicalForm()) + "-";
        if (name.contains(slug) && quad.getSubject().getURI().startsWith(view.iris.base())) {
          ranks.merge(quad.getSubject(), name.equals(slug + "-") ? 0 : 1, Math::min);
        }
      }
    }
    Comparator<Node> mentioned =
        Comparator.comparing(node -> !view.data.contains(Quad.defaultGraphIRI, node, MENTIONED_IN, Node.ANY));
    return ranks.keySet().stream()
        .sorted(mentioned.thenComparing(ranks::get).thenComparing(Node::getURI))
        .limit(MOST)
        .toList();
  }
}
