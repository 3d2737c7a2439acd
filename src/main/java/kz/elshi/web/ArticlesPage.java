package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.List;

/** All articles, the latest first, to be narrowed by year, country and topic. */
final class ArticlesPage {
  private static final int ON_A_PAGE = 40;

  private ArticlesPage() {}

  static void show(Exchange exchange) throws IOException {
    Filters filters = Filters.of(exchange).with("type", "article").with("q", "");
    Html main =
        exchange.site.store().read(
            data -> {
              GraphView view = new GraphView(data, exchange);
              Rows rows = new Rows(exchange, view, exchange.site.reconciler().look(data, exchange.language));
              return list(exchange, view, rows, filters, exchange.site.catalogues().get(data).articles());
            });
    exchange.page(Page.of(exchange.say("nav.articles"), main).in(Section.ARTICLES));
  }

  private static Html list(Exchange exchange, GraphView view, Rows rows, Filters filters, List<Item> articles) {
    Filters narrowed = filters.with("type", "");
    List<Item> shown = articles.stream().filter(narrowed.items(exchange.iris())).toList();
    int page = Parts.page(exchange);
    int from = Math.min(shown.size(), (page - 1) * ON_A_PAGE);
    int to = Math.min(shown.size(), from + ON_A_PAGE);
    Html facets = new Facets(exchange, view, narrowed, articles, "/articles").show(List.of("year", "country", "topic"));
    Html bring = exchange.site.curate().gatekeeper() == null ? all() : el("nav", attr("class", "buttons"), Buttons.button("/curate", exchange.say("curate.bring")));
    return all(
        el("div", attr("class", "headed"), el("h1", exchange.say("nav.articles")), bring),
        el("p", attr("class", "lead"), exchange.say("search.count", Dates.number(shown.size(), exchange.language))),
        el(
            "div", attr("class", "listing"), facets,
            el(
                "div", attr("class", "found"), rows.list(shown.subList(from, to)),
                Parts.pages(exchange, narrowed.address("/articles"), page, to < shown.size()))));
  }
}
