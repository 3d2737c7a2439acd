package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.*;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Taking an article back: first what leaves with it and what stays because other articles say so, then the button. */
final class CurateWithdraw {
  private CurateWithdraw() {}

  private record Parting(Html title, List<Html> leaving, List<Html> staying) {}

  static void show(Exchange exchange, CurateVisitor visitor) throws IOException {
    visitor.name(exchange);
    String id = exchange.parameter("article");
    Parting parting = parting(exchange, id);
    Html confirm =
        visitor.form(
            exchange, "/curate/withdraw", CurateVisitor.hidden("article", id),
            el("p", el("button", exchange.say("curate.withdraw.confirm")), " ", el("a", attr("class", "button plain"), attr("href", "/curate"), exchange.say("cancel"))));
    exchange.page(
        Page.of(
                exchange.say("curate.withdraw"),
                all(
                    el("h1", exchange.say("curate.withdraw")), el("p", attr("class", "lead"), parting.title(), " ", el("code", id)), confirm,
                    Parts.panel(exchange.say("curate.leaving", parting.leaving().size()), parting.leaving()),
                    parting.staying().isEmpty() ? all() : Parts.panel(exchange.say("curate.staying", parting.staying().size()), parting.staying())))
            .in(Section.REVIEW).with(Assets.address("curate.css")));
  }

  private static Parting parting(Exchange exchange, String id) {
    Node article = article(exchange, id);
    List<Node> facts = exchange.site.store().read(data -> facts(data, exchange, article));
    List<Node> kept = exchange.site.store().rehearse(List.of(), List.of(id), data -> facts.stream().filter(fact -> new GraphView(data, exchange).exists(fact)).toList());
    return exchange.site.store().read(
        data -> {
          GraphView view = new GraphView(data, exchange);
          FactPanel panel = new FactPanel(view, exchange);
          List<Html> leaving = new ArrayList<>();
          List<Html> staying = new ArrayList<>();
          facts.forEach(fact -> (kept.contains(fact) ? staying : leaving).add(panel.card(fact)));
          Node headline = view.headline(article);
          return new Parting(el("span", attr("lang", headline.getLiteralLanguage()), headline.getLiteralLexicalForm()), leaving, staying);
        });
  }

  private static Node article(Exchange exchange, String id) {
    boolean there = id.matches("[\\p{L}\\p{N}._-]+") && exchange.site.store().article(id).isPresent();
    if (!there) {
      throw new CurateRefusal(404, "curate.noarticle", id);
    }
    return exchange.iris().article(id);
  }

  /** Its facts that the default graph has. */
  private static List<Node> facts(DatasetGraph data, Exchange exchange, Node article) {
    GraphView view = new GraphView(data, exchange);
    return data.stream(article, Node.ANY, TYPE, C_FACT).map(quad -> quad.getSubject()).filter(view::exists).sorted(Comparator.comparing(Node::getURI)).toList();
  }

  static void withdraw(Exchange exchange, CurateVisitor visitor, CurateForm form) throws IOException {
    String id = form.get("article");
    article(exchange, id);
    exchange.site.store().withdraw(List.of(id), visitor.name(exchange));
    CurateRoutes.goTo(exchange, "/curate?withdrawn=" + CurateDraftPage.encoded(id));
  }
}
