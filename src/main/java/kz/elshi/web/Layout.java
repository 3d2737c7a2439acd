package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What all pages share: head, navigation, search, languages, help, foot. */
final class Layout {
  private static final int LONGEST_TITLE = 120;

  private Layout() {}

  static Html page(Exchange exchange, Page page) {
    return el(
        "html", attr("lang", exchange.language), head(exchange, page),
        el(
            "body", attr("class", page.wide() ? "wide" : "bound"),
            el("a", attr("class", "skip"), attr("href", "#main"), exchange.say("skip")),
            top(exchange, page),
            el("main", attr("id", "main"), attr("tabindex", "-1"), page.main()),
            foot(exchange),
            Help.dialog(exchange, page.keys())));
  }

  private static Html head(Exchange exchange, Page page) {
    List<Html> files = new ArrayList<>();
    files.add(file(Assets.address("elshi.css")));
    page.files().forEach(address -> files.add(file(address)));
    files.add(file(Assets.address("elshi.js")));
    files.add(file(Assets.address("suggest.js")));
    String title = page.title().length() > LONGEST_TITLE ? page.title().substring(0, LONGEST_TITLE) + "…" : page.title();
    return el(
        "head",
        el("meta", attr("charset", "utf-8")),
        el("meta", attr("name", "viewport"), attr("content", "width=device-width, initial-scale=1")),
        el("meta", attr("name", "color-scheme"), attr("content", "light dark")),
        el("title", page.section() == Section.START ? title : title + " · " + exchange.say("brand")),
        el("link", attr("rel", "icon"), attr("type", "image/svg+xml"), attr("href", Assets.address("mark.svg"))),
        files, alternates(exchange));
  }

  /** A style, a module of ours, or a script of a library; scripts run in their order, after the page is there. */
  private static Html file(String address) {
    if (address.endsWith(".css")) {
      return el("link", attr("rel", "stylesheet"), attr("href", address));
    }
    return address.startsWith("/assets/")
        ? el("script", attr("type", "module"), attr("src", address))
        : el("script", attr("defer", ""), attr("src", address));
  }

  private static Html alternates(Exchange exchange) {
    String path = exchange.request.getRequestURI();
    List<Html> links = new ArrayList<>();
    for (String language : Messages.LANGUAGES) {
      links.add(el("link", attr("rel", "alternate"), attr("hreflang", language), attr("href", "?lang=" + language + rest(exchange))));
    }
    if (path.startsWith("/page/")) {
      String data = path.replaceFirst("^/page/", "/data/");
      for (RdfFormat format : RdfFormat.values()) {
        links.add(el("link", attr("rel", "alternate"), attr("type", format.type()), attr("href", data + "." + format.ending())));
      }
    }
    return all(links);
  }

  private static Html top(Exchange exchange, Page page) {
    Html search = page.section() == Section.START ? all() : SearchBox.small(exchange);
    return el(
        "header", attr("class", "top"),
        el(
            "div", attr("class", "bar"),
            el(
                "a", attr("class", "brand"), attr("href", "/"), el("img", attr("src", Assets.address("mark.svg")), attr("alt", ""), attr("width", "28"), attr("height", "28")),
                el("span", exchange.say("brand"))),
            navigation(exchange, page), search, tools(exchange)));
  }

  private static Html navigation(Exchange exchange, Page page) {
    List<Html> links = new ArrayList<>();
    for (Section section : Section.offered()) {
      if (section != Section.START) {
        Html.Attribute current = attr(section == page.section() ? "aria-current" : "data-section", section == page.section() ? "page" : "");
        links.add(el("a", attr("href", section.address()), current, exchange.say(section.message())));
      }
    }
    return el("nav", attr("class", "sections"), attr("aria-label", exchange.say("nav")), links);
  }

  private static Html tools(Exchange exchange) {
    List<Html> languages = new ArrayList<>();
    for (String language : Messages.LANGUAGES) {
      Html.Attribute current = attr(language.equals(exchange.language) ? "aria-current" : "data-language", "true");
      languages.add(
          el(
              "a", attr("href", "?lang=" + language + rest(exchange)), attr("hreflang", language), attr("lang", language),
              attr("title", exchange.site.messages().get(language, "language.own")), current, language.toUpperCase(Locale.ROOT)));
    }
    return el(
        "div", attr("class", "tools"),
        el("nav", attr("class", "languages"), attr("aria-label", exchange.say("language")), languages),
        el("a", attr("class", "help"), attr("href", "/help"), attr("data-help", ""), attr("title", exchange.say("help")), attr("aria-label", exchange.say("help")), "?"));
  }

  private static Html foot(Exchange exchange) {
    return el(
        "footer", attr("class", "foot"),
        el(
            "div", attr("class", "bar"), el("p", exchange.say("footer")),
            el(
                "p", link("/help", exchange.say("help")), " · ", link("/kg/sparql", exchange.say("sparql")), " · ",
                link("/.well-known/void", exchange.say("void")), " · ", link("/reconcile", exchange.say("reconcile")))));
  }

  /** The rest of the query string, so that a change of language keeps the page's state. */
  private static String rest(Exchange exchange) {
    String query = exchange.request.getQueryString();
    String kept = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "");
    return kept.isEmpty() ? "" : "&" + kept.replaceFirst("^&", "");
  }
}
