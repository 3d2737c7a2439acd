package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sections of the analyst's pages: a heading, a way to the question behind it, a table. What is empty is not there. */
final class Panels {
  private final Exchange exchange;

  Panels(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * A section.
   *
   * @param id its anchor, and with "panel." before it the key of its heading
   * @param query the address of the question that gives its rows; empty if it is none of the library
   */
  Html panel(String id, String query, Object... content) {
    Html more = query.isEmpty() ? all() : el("a", attr("class", "query"), attr("href", query), exchange.say("panel.query"));
    return el("section", attr("id", id), attr("class", "panel part"), el("header", el("h2", exchange.say("panel." + id)), more), List.of(content));
  }

  /** The address of a question of the library with its parameters. */
  static String query(String name, Map<String, String> values) {
    StringBuilder address = new StringBuilder("/query/").append(name);
    new TreeMap<>(values).forEach(
        (key, value) ->
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(key).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return address.toString();
  }

  /** A table that scrolls within itself; {@code heads} are keys of messages. */
  Html table(String label, List<String> heads, List<Html> rows) {
    List<Html> head = heads.stream().map(key -> el("th", attr("scope", "col"), key.isEmpty() ? "" : exchange.say(key))).toList();
    return el(
        "div", attr("class", "scroll"), attr("tabindex", "0"), attr("role", "region"), attr("aria-label", exchange.say(label)),
        el("table", el("thead", el("tr", head)), el("tbody", rows)));
  }

  /** That a table shows some of more. */
  Html shown(int shown, int all) {
    return shown >= all ? all() : el("p", attr("class", "soft"), exchange.say("panel.shown", shown, all));
  }

  /** Parts with a comma between them. */
  static Html commas(List<Html> parts) {
    List<Html> row = new ArrayList<>();
    for (Html part : parts) {
      row.add(all(row.isEmpty() ? "" : ", ", part));
    }
    return all(row);
  }
}
