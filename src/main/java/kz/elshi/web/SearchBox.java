package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

/** The one box that searches everything: a plain form, to which {@code suggest.js} adds suggestions. */
final class SearchBox {
  private SearchBox() {}

  /** In the head of a page. */
  static Html small(Exchange exchange) {
    return box(exchange, "find", exchange.request.getRequestURI().equals("/search") ? exchange.parameter("q") : "", all());
  }

  /** As the page's first thing, with a line about what can be asked. */
  static Html large(Exchange exchange, String value, Html hidden) {
    return box(exchange, "find large", value, hidden);
  }

  private static Html box(Exchange exchange, String style, String value, Html hidden) {
    return el(
        "form", attr("class", style), attr("action", "/search"), attr("role", "search"),
        el(
            "div", attr("class", "combo"),
            el(
                "input", attr("type", "search"), attr("name", "q"), attr("value", value), attr("maxlength", "500"), attr("autocomplete", "off"),
                attr("spellcheck", "false"), attr("aria-label", exchange.say("search.label")), attr("placeholder", exchange.say("search.placeholder")),
                attr("data-suggest", "/suggest"), attr("data-count", exchange.say("suggest.count")), attr("data-none", exchange.say("suggest.none"))),
            el("kbd", attr("class", "hint"), attr("aria-hidden", "true"), "/")),
        hidden,
        el("button", exchange.say("search")));
  }
}
