package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;

/** Parts that pages are put together from. */
final class Parts {
  private Parts() {}

  /** A card with a heading of the second order. */
  static Html panel(String title, Object... content) {
    return el("section", attr("class", "panel"), el("h2", title), List.of(content));
  }

  /** A card whose heading has something beside it: links, a count. */
  static Html panelWith(String title, Html beside, Object... content) {
    return el("section", attr("class", "panel"), el("header", el("h2", title), beside), List.of(content));
  }

  /** Cards side by side where there is room. */
  static Html grid(Object... cards) {
    return el("div", attr("class", "grid"), List.of(cards));
  }

  /** Two columns, the first the wider, where there is room. */
  static Html split(Html wide, Html narrow) {
    return el("div", attr("class", "split"), el("div", wide), el("div", narrow));
  }

  /**
   * A table that scrolls within itself where it is too wide.
   *
   * @param label what it is a table of
   * @param rows of cells
   */
  static Html table(String label, List<String> heads, List<List<Html>> rows) {
    List<Html> head = heads.stream().map(text -> el("th", attr("scope", "col"), text)).toList();
    List<Html> body = new ArrayList<>();
    for (List<Html> row : rows) {
      body.add(el("tr", row.stream().map(cell -> el("td", cell)).toList()));
    }
    return el(
        "div", attr("class", "scroll"), attr("tabindex", "0"), attr("role", "region"), attr("aria-label", label),
        el("table", el("thead", el("tr", head)), el("tbody", body)));
  }

  /** A small label, coloured by kind: person, country, organisation, office, place, topic, event, article. */
  static Html chip(String kind, String text) {
    return el("span", attr("class", "chip " + kind), text);
  }

  /** Which page of a long list is asked for: {@code ?page=}, from 1. */
  static int page(Exchange exchange) {
    String asked = exchange.parameter("page");
    return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
  }

  /** Links to the page before and after of a long list at an address. */
  static Html pages(Exchange exchange, String address, int page, boolean more) {
    String next = address + (address.indexOf('?') < 0 ? "?" : "&") + "page=";
    Html before = page > 1 ? el("a", attr("rel", "prev"), attr("href", next + (page - 1)), exchange.say("page.before")) : Html.all();
    Html after = more ? el("a", attr("rel", "next"), attr("href", next + (page + 1)), exchange.say("page.after")) : Html.all();
    return page > 1 || more ? el("nav", attr("class", "paging"), attr("aria-label", exchange.say("pages")), before, after) : Html.all();
  }
}
