package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;

/** The page of anything that the graph knows. */
final class Pages {
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
                return new Shown(view.kind(node), all(kind, el("h1", view.kind(node)), panel.card(node), data(exchange, node)));
              }
              return new Shown(view.title(node), new Profile(exchange, view, node).main());
            });
    if (page == null) {
      return false;
    }
    exchange.page(page(page.title(), page.main()));
    return true;
  }

  /** A page with the styles and the module of profiles, pairs and articles. */
  static Page page(String title, Html main) {
    return Page.of(title, main).with(Assets.address("pages.css"), Assets.address("pages.js"), Assets.address("brush.js"));
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
