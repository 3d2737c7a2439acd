package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.elshi.query.ResultView;
import kz.elshi.query.SavedQuery;

/** The query library as a tree: tags, under each its questions; a search over titles, descriptions, tags and names of parameters. */
final class LibraryPage {
  private LibraryPage() {}

  static void show(Exchange exchange) throws IOException {
    String words = exchange.parameter("q");
    List<SavedQuery> found = exchange.site.library().all().stream().filter(query -> fits(query, words)).toList();
    Html count = el("p", attr("class", "soft"), exchange.say(found.isEmpty() ? "queries.none" : "queries.count", found.size()), " · ", link("/openapi.json", "OpenAPI"));
    List<Html> panels = new ArrayList<>();
    byTag(found).forEach((tag, queries) -> panels.add(Parts.panel(tag(exchange, tag), el("ul", attr("class", "plain library"), items(exchange, queries)))));
    exchange.page(
        Page.of(
                exchange.say("queries"),
                all(el("h1", exchange.say("queries")), el("p", attr("class", "lead"), exchange.say("queries.text")), search(exchange, words), count, el("div", attr("class", "masonry"), panels)))
            .in(Section.QUERIES).with(Assets.address("results.css")));
  }

  private static Html search(Exchange exchange, String words) {
    return el(
        "form", attr("class", "fields"), attr("action", "/query"), attr("role", "search"),
        el("label", exchange.say("queries.search"), el("input", attr("type", "search"), attr("name", "q"), attr("value", words), attr("maxlength", "200"))),
        el("p", el("button", exchange.say("queries.find"))));
  }

  private static boolean fits(SavedQuery query, String words) {
    String text = String.join(" ", query.titles().values()) + " " + String.join(" ", query.descriptions().values()) + " " + query.name() + " " + String.join(" ", query.tags());
    String lower = text.toLowerCase(Locale.ROOT);
    return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(lower::contains);
  }

  /** Queries by each of their tags. */
  static Map<String, List<SavedQuery>> byTag(Iterable<SavedQuery> queries) {
    Map<String, List<SavedQuery>> byTag = new TreeMap<>();
    for (SavedQuery query : queries) {
      for (String tag : query.tags()) {
        byTag.computeIfAbsent(tag, name -> new ArrayList<>()).add(query);
      }
    }
    return new LinkedHashMap<>(byTag);
  }

  /** The name of a tag in the page's language. */
  static String tag(Exchange exchange, String tag) {
    return exchange.site.messages().has("tag." + tag) ? exchange.say("tag." + tag) : tag;
  }

  private static List<Html> items(Exchange exchange, List<SavedQuery> queries) {
    List<Html> items = new ArrayList<>();
    for (SavedQuery query : queries) {
      List<String> notes = new ArrayList<>(query.parameters().stream().map(parameter -> parameter.labels().get(exchange.language)).toList());
      if (ResultView.of(query.text()) != ResultView.TABLE) {
        notes.add(exchange.say("view." + ResultView.of(query.text()).code()));
      }
      if (query.federated() != null) {
        notes.add(query.federated());
      }
      items.add(
          el(
              "li", el("a", attr("href", "/query/" + query.name()), attr("title", query.description(exchange.language)), query.title(exchange.language)),
              notes.isEmpty() ? all() : el("span", attr("class", "soft"), " " + String.join(", ", notes))));
    }
    return items;
  }
}
