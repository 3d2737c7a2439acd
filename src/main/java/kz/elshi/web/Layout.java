package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.util.ArrayList;
import java.util.List;

/** What all pages share: head, search, languages, foot. */
final class Layout {
  private Layout() {}

  static Html page(Exchange exchange, String title, Html main) {
    return el(
        "html",
        attr("lang", exchange.language),
        el(
            "head",
            el("meta", attr("charset", "utf-8")),
            el("meta", attr("name", "viewport"), attr("content", "width=device-width, initial-scale=1")),
            el("title", title + " · Elshi"),
            el("link", attr("rel", "stylesheet"), attr("href", Assets.CSS)),
            alternates(exchange)),
        el(
            "body",
            el("a", attr("class", "skip"), attr("href", "#main"), exchange.say("skip")),
            top(exchange),
            el("main", attr("id", "main"), main),
            el("footer", attr("class", "foot"), exchange.say("footer"), " ", link("/kg/sparql", exchange.say("sparql")))));
  }

  private static Html alternates(Exchange exchange) {
    String path = exchange.request.getRequestURI();
    if (!path.startsWith("/page/")) {
      return Html.all();
    }
    String data = path.replaceFirst("^/page/", "/data/");
    List<Html> links = new ArrayList<>();
    for (RdfFormat format : RdfFormat.values()) {
      links.add(el("link", attr("rel", "alternate"), attr("type", format.type()), attr("href", data + "." + format.ending())));
    }
    return Html.all(links);
  }

  private static Html top(Exchange exchange) {
    List<Html> languages = new ArrayList<>();
    for (String language : Messages.LANGUAGES) {
      Html.Attribute current = attr(language.equals(exchange.language) ? "aria-current" : "data-language", "true");
      languages.add(el("a", attr("href", "?lang=" + language + rest(exchange)), attr("hreflang", language), attr("lang", language), current, language.toUpperCase(java.util.Locale.ROOT)));
    }
    return el(
        "header",
        attr("class", "top"),
        el("a", attr("class", "brand"), attr("href", "/"), "Елші"),
        el(
            "form",
            attr("action", "/search"),
            attr("role", "search"),
            el(
                "input", attr("type", "search"), attr("name", "q"), attr("aria-label", exchange.say("search.label")),
                attr("placeholder", exchange.say("search.label")), attr("value", exchange.parameter("q"))),
            el("button", exchange.say("search"))),
        el("nav", attr("aria-label", exchange.say("language")), languages));
  }

  /** The rest of the query string, so that a change of language keeps the page's state. */
  private static String rest(Exchange exchange) {
    String query = exchange.request.getQueryString();
    String kept = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "");
    return kept.isEmpty() ? "" : "&" + kept.replaceFirst("^&", "");
  }
}
