package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.STATUS;
import static kz.elshi.rdf.Vocabulary.term;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.elshi.query.SavedQuery;
import org.apache.jena.graph.Node;

/** The start page: one box that searches everything, how much there is, what is new, and ways in. */
final class StartPage {
  private static final Node HAPPENED = term("Happened");
  private static final int NEWEST = 8;
  private static final int BUSIEST = 12;
  private static final int QUESTIONS = 8;

  private StartPage() {}

  static void show(Exchange exchange) throws IOException {
    Html main =
        exchange.site.store().read(
            data -> {
              GraphView view = new GraphView(data, exchange);
              Catalogue catalogue = exchange.site.catalogues().get(data);
              Rows rows = new Rows(exchange, view, exchange.site.reconciler().look(data, exchange.language));
              return all(
                  hero(exchange), sizes(exchange, catalogue),
                  Parts.split(events(exchange, catalogue, view, rows), all(busiest(exchange, catalogue, view, "person"), busiest(exchange, catalogue, view, "country"))),
                  Parts.split(articles(exchange, catalogue, rows), questions(exchange)));
            });
    exchange.page(Page.of(exchange.say("brand") + " · " + exchange.say("tagline.short"), main).in(Section.START));
  }

  private static Html hero(Exchange exchange) {
    List<Html> examples = new ArrayList<>();
    for (String example : exchange.say("search.examples").split("\\s*\\|\\s*")) {
      examples.add(all(" ", link("/search?q=" + java.net.URLEncoder.encode(example, java.nio.charset.StandardCharsets.UTF_8), example)));
    }
    return el(
        "section", attr("class", "hero"), el("h1", exchange.say("tagline.short")), el("p", attr("class", "lead"), exchange.say("tagline")),
        SearchBox.large(exchange, "", all()),
        el("p", attr("class", "soft examples"), exchange.say("search.try"), examples),
        el("img", attr("src", Assets.address("hero.svg")), attr("alt", ""), attr("width", "400"), attr("height", "300")));
  }

  /** How much there is, each number a way to it, and as of when. */
  private static Html sizes(Exchange exchange, Catalogue catalogue) {
    List<Html> sizes = new ArrayList<>();
    for (String kind : List.of("article", "event", "person", "country", "organisation", "fact")) {
      String number = Dates.number(catalogue.counts().getOrDefault(kind, 0L), exchange.language);
      Html shown = kind.equals("fact") ? Html.text(number) : link(kind.equals("article") ? "/articles" : "/search?type=" + kind, number);
      sizes.add(el("div", el("dt", exchange.say("size." + kind)), el("dd", shown)));
    }
    Html asOf = catalogue.asOf().isEmpty() ? all() : el("p", attr("class", "soft"), exchange.say("asof"), " ", Dates.time(catalogue.asOf(), exchange.language));
    return el("section", attr("class", "sizes"), attr("aria-label", exchange.say("sizes")), el("dl", sizes), asOf);
  }

  /** What took place last. */
  private static Html events(Exchange exchange, Catalogue catalogue, GraphView view, Rows rows) {
    List<Item> dated =
        catalogue.events().stream().filter(item -> !item.date().isEmpty())
            .filter(item -> view.objects(item.node(), STATUS).contains(HAPPENED)).limit(NEWEST).toList();
    return dated.isEmpty() ? all() : Parts.panelWith(exchange.say("latest.events"), link("/search?type=event", exchange.say("all")), rows.list(dated));
  }

  private static Html articles(Exchange exchange, Catalogue catalogue, Rows rows) {
    List<Item> newest = catalogue.articles().stream().limit(NEWEST).toList();
    return newest.isEmpty()
        ? Parts.panel(exchange.say("newest"), el("p", exchange.say("empty")))
        : Parts.panelWith(exchange.say("newest"), link("/articles", exchange.say("all")), rows.list(newest));
  }

  /** Who is named in the most articles. */
  private static Html busiest(Exchange exchange, Catalogue catalogue, GraphView view, String kind) {
    List<Html> items =
        catalogue.entities().stream().filter(item -> item.kind().equals(kind)).limit(BUSIEST).map(item -> el("li", view.link(item.node()))).toList();
    return items.isEmpty()
        ? all()
        : Parts.panelWith(exchange.say("busiest." + kind), link("/search?type=" + kind, exchange.say("all")), el("ul", attr("class", "tags " + kind), items));
  }

  private static Html questions(Exchange exchange) {
    List<Html> items = new ArrayList<>();
    for (SavedQuery query : exchange.site.library().all()) {
      boolean open = query.parameters().stream().noneMatch(parameter -> parameter.required());
      if (open && items.size() < QUESTIONS) {
        items.add(el("li", link("/query/" + query.name(), query.title(exchange.language))));
      }
    }
    return Parts.panelWith(exchange.say("queries"), link("/query", exchange.say("all")), el("ul", attr("class", "plain"), items));
  }
}
