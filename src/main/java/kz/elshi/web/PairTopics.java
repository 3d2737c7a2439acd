package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.STANDING;
import static kz.elshi.rdf.Vocabulary.TOPIC;
import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/** What two countries talk about, by year: a table whose cells are the darker, the more events there were; and how their cooperation stands. */
final class PairTopics {
  private static final int MOST_TOPICS = 15;
  private static final int MOST_YEARS = 12;
  private static final int MOST_COUNTED = 5000;
  private static final int SHADES = 4;

  private final Exchange exchange;
  private final GraphView view;

  PairTopics(Exchange exchange, GraphView view) {
    this.exchange = exchange;
    this.view = view;
  }

  Html panel(String key, Gathering events, Gathering cooperation) {
    Tally topics = new Tally();
    Map<String, Tally> years = new HashMap<>();
    for (Node event : events.latest(MOST_COUNTED)) {
      String day = events.day(event);
      for (Node topic : view.objects(event, TOPIC)) {
        topics.add(topic);
        if (day.length() >= 4) {
          years.computeIfAbsent(day.substring(0, 4), year -> new Tally()).add(topic);
        }
      }
    }
    if (topics.isEmpty() && cooperation.isEmpty()) {
      return all();
    }
    Html table = topics.isEmpty() ? all() : table(topics, years);
    return new Panels(exchange).panel("topics", Panels.query("topics-by-year-of-pair", Map.of("pair", key)), table, standings(cooperation));
  }

  private Html table(Tally topics, Map<String, Tally> years) {
    List<String> columns = new TreeSet<>(years.keySet()).descendingSet().stream().limit(MOST_YEARS).toList().reversed();
    int most = columns.stream().flatMap(year -> topics.top(MOST_TOPICS).stream().map(topic -> years.get(year).get(topic))).max(Integer::compare).orElse(1);
    List<Html> head = new ArrayList<>();
    head.add(el("th", attr("scope", "col"), exchange.say("head.topic")));
    columns.forEach(year -> head.add(el("th", attr("scope", "col"), year)));
    head.add(el("th", attr("scope", "col"), exchange.say("head.all")));
    List<Html> rows = new ArrayList<>();
    for (Node topic : topics.top(MOST_TOPICS)) {
      List<Html> cells = new ArrayList<>();
      cells.add(el("th", attr("scope", "row"), view.link(topic)));
      columns.forEach(year -> cells.add(cell(years.get(year).get(topic), most)));
      cells.add(el("td", Integer.toString(topics.get(topic))));
      rows.add(el("tr", cells));
    }
    return el(
        "div", attr("class", "scroll"), attr("tabindex", "0"), attr("role", "region"), attr("aria-label", exchange.say("panel.topics")),
        el("table", attr("class", "heat"), el("thead", el("tr", head)), el("tbody", rows)));
  }

  private static Html cell(int count, int most) {
    int shade = count == 0 ? 0 : Math.max(1, (int) Math.ceil(SHADES * count / (double) most));
    return el("td", attr("class", "heat" + shade), count == 0 ? "" : Integer.toString(count));
  }

  private Html standings(Gathering cooperation) {
    List<Html> rows = new ArrayList<>();
    for (Node fact : cooperation.latest(MOST_TOPICS)) {
      List<Html> topics = view.objects(fact, TOPIC).stream().map(view::link).toList();
      String standing = view.objects(fact, STANDING).stream().map(view::title).findFirst().orElse("");
      rows.add(el("li", Panels.commas(topics), " — ", Html.link(view.address(fact), standing)));
    }
    return rows.isEmpty() ? all() : all(el("h3", exchange.say("cooperation")), el("ul", attr("class", "columns"), rows));
  }
}
