package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.reconcile.Reconciler;

/**
 * Search by name, in any of the languages and scripts, inflected or begun, and by the words of events and headlines; what is found can be
 * narrowed. Without words it lists all there is.
 */
final class SearchPage {
  private static final int OF_EACH_KIND = 6;
  private static final int ON_A_PAGE = 40;

  private final Exchange exchange;
  private final GraphView view;
  private final Filters filters;
  private final Rows rows;

  private SearchPage(Exchange exchange, GraphView view, Filters filters, Rows rows) {
    this.exchange = exchange;
    this.view = view;
    this.filters = filters;
    this.rows = rows;
  }

  static void show(Exchange exchange) throws IOException {
    Filters filters = Filters.of(exchange);
    Html main =
        exchange.site.store().read(
            data -> {
              GraphView view = new GraphView(data, exchange);
              Reconciler.Look look = exchange.site.reconciler().look(data, exchange.language);
              List<Item> found = new Search(exchange.site.catalogues().get(data), look, exchange.iris()).find(filters.words());
              return new SearchPage(exchange, view, filters, new Rows(exchange, view, look)).main(found);
            });
    exchange.page(Page.of(filters.words().isEmpty() ? exchange.say("search") : exchange.say("search.results", filters.words()), main));
  }

  private Html main(List<Item> found) {
    List<Item> shown = found.stream().filter(filters.items(exchange.iris())).toList();
    String title =
        filters.words().isEmpty() ? exchange.say("search.everything")
            : exchange.say(shown.isEmpty() ? "search.none" : "search.results", filters.words());
    Html heading = all(el("h1", title), el("p", attr("class", "lead"), exchange.say("search.count", Dates.number(shown.size(), exchange.language))));
    if (found.isEmpty()) {
      return all(heading, el("p", exchange.say("search.hint")), Html.link("/search", exchange.say("search.everything")));
    }
    Html facets = new Facets(exchange, view, filters, found, "/search").show(List.of("type", "country", "year", "topic"));
    return all(heading, el("div", attr("class", "listing"), facets, el("div", attr("class", "found"), filters.type().isEmpty() ? byKind(shown) : paged(shown))));
  }

  /** The first of each kind, with a way to the rest. */
  private Html byKind(List<Item> shown) {
    List<Html> groups = new ArrayList<>();
    List<String> kinds = new ArrayList<>(Catalogue.KINDS);
    kinds.sort(java.util.Comparator.comparing((String kind) -> first(shown, kind)));
    for (String kind : kinds) {
      List<Item> some = shown.stream().filter(item -> item.kind().equals(kind)).toList();
      if (!some.isEmpty()) {
        Html more =
            some.size() > OF_EACH_KIND
                ? el("p", attr("class", "more"), Html.link(filters.with("type", kind).address("/search"), exchange.say("show.all", Dates.number(some.size(), exchange.language))))
                : all();
        groups.add(Parts.panel(exchange.say("kinds." + kind), rows.list(some.subList(0, Math.min(OF_EACH_KIND, some.size()))), more));
      }
    }
    return all(groups);
  }

  /** The likeliest kind comes first, where words tell which. */
  private int first(List<Item> shown, String kind) {
    for (int i = 0; !filters.words().isEmpty() && i < shown.size(); i++) {
      if (shown.get(i).kind().equals(kind)) {
        return i;
      }
    }
    return filters.words().isEmpty() ? Catalogue.KINDS.indexOf(kind) : shown.size();
  }

  private Html paged(List<Item> shown) {
    int page = Parts.page(exchange);
    int from = Math.min(shown.size(), (page - 1) * ON_A_PAGE);
    int to = Math.min(shown.size(), from + ON_A_PAGE);
    return all(rows.list(shown.subList(from, to)), Parts.pages(exchange, filters.address("/search"), page, to < shown.size()));
  }
}
