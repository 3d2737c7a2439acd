package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.elshi.query.SavedQuery;

/** The query library: all questions, by their first tag. */
final class LibraryPage {
  private LibraryPage() {}

  static void show(Exchange exchange) throws IOException {
    Map<String, List<Html>> byTag = new TreeMap<>();
    for (SavedQuery query : exchange.site.library().all()) {
      byTag.computeIfAbsent(query.tags().getFirst(), tag -> new ArrayList<>())
          .add(el("li", link("/query/" + query.name(), query.title(exchange.language))));
    }
    List<Html> panels = new ArrayList<>();
    byTag.forEach((tag, items) -> panels.add(Parts.panel(tag(exchange, tag), el("ul", attr("class", "plain"), items))));
    exchange.page(
        Page.of(
                exchange.say("queries"),
                all(el("h1", exchange.say("queries")), el("p", attr("class", "lead"), exchange.say("queries.text")), el("div", attr("class", "masonry"), panels)))
            .in(Section.QUERIES));
  }

  private static String tag(Exchange exchange, String tag) {
    return exchange.site.messages().has("tag." + tag) ? exchange.say("tag." + tag) : tag;
  }
}
