package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.util.ArrayList;
import java.util.List;

/** Pages of what went wrong: what it was, in the language of the page, and where to go from here. */
final class Errors {
  private Errors() {}

  /** A page for a status; the detail may be in another language than the page's. */
  static Page page(Exchange exchange, int status, Html detail) {
    String title = exchange.say("error." + status);
    List<Html> ways = new ArrayList<>();
    for (Section section : Section.offered()) {
      ways.add(el("li", link(section.address(), exchange.say(section.message()))));
    }
    return Page.of(
            title,
            el(
                "div", attr("class", "error"), el("p", attr("class", "code"), String.valueOf(status)), el("h1", title),
                el("p", attr("class", "lead"), detail),
                status == 404 ? SearchBox.large(exchange, "", all()) : all(),
                el("p", attr("class", "soft"), exchange.say("error.ways")), el("ul", attr("class", "ways"), ways),
                el("p", attr("class", "soft request"), exchange.say("error.request", RequestId.of(exchange.request)))))
        .status(status);
  }
}
