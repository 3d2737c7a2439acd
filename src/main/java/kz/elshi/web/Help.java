package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the pages are for and which keys they know: a dialog over any page, and a page of its own. */
final class Help {
  private static final List<Page.Keys> KEYS =
      List.of(
          new Page.Keys("/", "keys.search"), new Page.Keys("?", "keys.help"), new Page.Keys("↑ ↓ Enter", "keys.suggestions"),
          new Page.Keys("Esc", "keys.close"), new Page.Keys("Tab", "keys.tab"));

  private Help() {}

  /** The page. */
  static void show(Exchange exchange) throws IOException {
    List<Html> sections = new ArrayList<>();
    for (Section section : Section.offered()) {
      sections.add(all(el("dt", Html.link(section.address(), exchange.say(section.message()))), el("dd", exchange.say("about." + section.name().toLowerCase(java.util.Locale.ROOT)))));
    }
    exchange.page(
        Page.of(
            exchange.say("help"),
            all(
                el("h1", exchange.say("help")), el("p", attr("class", "lead"), exchange.say("help.text")),
                Parts.panel(exchange.say("help.pages"), el("dl", attr("class", "pairs"), sections)),
                Parts.panel(exchange.say("help.keys"), keys(exchange, List.of())),
                Parts.panel(exchange.say("help.facts"), el("p", exchange.say("help.facts.text"))))));
  }

  /** The dialog, closed; {@code elshi.js} opens it. */
  static Html dialog(Exchange exchange, List<Page.Keys> more) {
    return el(
        "dialog", attr("id", "help"), attr("aria-labelledby", "help-title"),
        el("h2", attr("id", "help-title"), exchange.say("help.keys")),
        keys(exchange, more),
        el(
            "form", attr("method", "dialog"), el("a", attr("href", "/help"), exchange.say("help.more")), el("button", exchange.say("close"))));
  }

  private static Html keys(Exchange exchange, List<Page.Keys> more) {
    List<Html> rows = new ArrayList<>();
    for (List<Page.Keys> some : List.of(KEYS, more)) {
      for (Page.Keys keys : some) {
        List<Html> caps = new ArrayList<>();
        for (String key : keys.keys().split(" ")) {
          caps.add(all(caps.isEmpty() ? "" : " ", el("kbd", key)));
        }
        rows.add(all(el("dt", caps), el("dd", exchange.say(keys.message()))));
      }
    }
    return el("dl", attr("class", "keys"), rows);
  }
}
