package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.elshi.network.NodeKind;
import org.apache.jena.graph.Node;

/** The page of anything that the graph knows. */
final class Pages {
  private static final int MOST_FACTS = 100;

  private Pages() {}

  /** The page of an entity, a fact or an article; false if the graph does not know it. */
  static boolean of(Exchange exchange, Node node) throws IOException {
    record Shown(String title, Html main) {}
    Shown page =
        exchange.site.store().read(
            data -> {
              GraphView view = new GraphView(data, exchange);
              if (!view.exists(node)) {
                return null;
              }
              List<Node> types = view.objects(node, TYPE);
              if (types.contains(C_ARTICLE)) {
                return new Shown(new FactPanel(view, exchange).headline(node), ArticlePage.main(exchange, view, node));
              }
              if (types.contains(C_FACT)) {
                FactPanel panel = new FactPanel(view, exchange);
                Html kind = el("p", attr("class", "kind"), exchange.say("kind.fact"));
                return new Shown(panel.kind(node), all(kind, el("h1", panel.kind(node)), panel.card(node), data(exchange, node)));
              }
              return new Shown(view.title(node), entity(exchange, view, node));
            });
    if (page == null) {
      return false;
    }
    exchange.page(Page.of(page.title(), page.main()));
    return true;
  }

  private static Html entity(Exchange exchange, GraphView view, Node node) {
    String folder = node.getURI().substring(exchange.iris().base().length()).replaceFirst("/.*", "");
    FactPanel panel = new FactPanel(view, exchange);
    List<Html> cards = new ArrayList<>();
    panel.factsOf(node, MOST_FACTS).forEach(fact -> cards.add(panel.card(fact)));
    Html facts = cards.isEmpty() ? el("p", exchange.say("facts.none")) : all(cards);
    Identity identity = new Identity(exchange, view, node);
    return all(
        el("p", attr("class", "kind"), exchange.say("kind." + folder)), el("h1", view.title(node)), network(exchange, node),
        el("dl", identity.names(), identity.wikidata(), properties(exchange, view, node)), identity.links(panel), identity.others(),
        el("h2", exchange.say("facts")), facts, mentions(exchange, view, node, panel), data(exchange, node));
  }

  /** A link to the network around what can be a node of it. */
  private static Html network(Exchange exchange, Node node) {
    String path = exchange.iris().path(node);
    return NodeKind.of(path).isEmpty() ? all() : el("p", link("/network?focus=" + path, exchange.say("network.around.link")));
  }

  private static Html properties(Exchange exchange, GraphView view, Node node) {
    List<Html> rows = new ArrayList<>();
    for (Node property : List.of(COUNTRY, OFFICE_ROLE, OFFICE_OF, CAPITAL)) {
      for (Node value : view.objects(node, property)) {
        rows.add(all(el("dt", view.term(property)), el("dd", view.link(value))));
      }
    }
    return all(rows);
  }

  private static Html mentions(Exchange exchange, GraphView view, Node node, FactPanel panel) {
    List<Html> articles = new ArrayList<>();
    List<Node> mentioned = view.objects(node, MENTIONED_IN);
    mentioned.sort(Comparator.comparing(Node::getURI));
    for (Node article : mentioned.subList(0, Math.min(MOST_FACTS, mentioned.size()))) {
      articles.add(el("li", link(view.address(article), panel.headline(article))));
    }
    return articles.isEmpty() ? all() : all(el("h2", exchange.say("mentioned")), el("ul", attr("class", "columns"), articles));
  }

  /** Links to the data behind a page. */
  static Html data(Exchange exchange, Node node) {
    String path = "/data/" + node.getURI().substring(exchange.iris().base().length());
    List<Html> links = new ArrayList<>();
    for (RdfFormat format : RdfFormat.values()) {
      links.add(all(" ", link(path + "." + format.ending(), format.name().replace('_', '-'))));
    }
    return el("p", attr("class", "soft"), exchange.say("data") + ":", links);
  }
}
