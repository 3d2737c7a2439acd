package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Where events took place, and visits as arcs between capitals; the year, the country and the region stand in the address. */
final class MapPage {
  private static final int MOST_ROWS = 5000;
  private static final int LISTED = 50;
  private static final String ALL_YEARS = "all";

  private MapPage() {}

  static void show(Exchange exchange) throws IOException {
    Html main;
    int status = 200;
    try {
      main = exchange.site.store().read(data -> main(exchange, data));
    } catch (QueryException e) {
      status = e.kind() == QueryException.Kind.TIMEOUT ? 503 : 400;
      String message = String.valueOf(e.getMessage());
      main =
          exchange.site.store().read(
              data -> all(
                  el("h1", exchange.say("map")), filters(exchange, new GraphView(data, exchange), exchange.parameter("year")),
                  el("p", attr("class", "wrong"), attr("role", "alert"), attr("lang", "en"), message)));
    }
    exchange.page(
        Page.of(exchange.say("map"), main).status(status).in(Section.MAP).with(Assets.address("map.css"), Assets.address("results.css")));
  }

  /** What is asked for: of a store with more events than a map has room for the latest year, unless another is named, or {@code all}. */
  private static String year(Exchange exchange, GraphView view) {
    String year = exchange.parameter("year");
    if (year.equals(ALL_YEARS)) {
      return "";
    }
    boolean fits = exchange.site.catalogues().get(view.data).events().size() <= MOST_ROWS;
    if (!year.isEmpty() || fits) {
      return year;
    }
    TreeSet<String> years = years(exchange, view);
    return years.isEmpty() ? "" : years.last();
  }

  private static Map<String, String> values(Exchange exchange, String year) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("year", year);
    values.put("country", exchange.parameter("country"));
    return values;
  }

  private static Html main(Exchange exchange, DatasetGraph data) {
    GraphView view = new GraphView(data, exchange);
    String year = year(exchange, view);
    Map<String, String> values = values(exchange, year);
    KnownAnswers.Latest told = ask(exchange, data, "events-on-map", values);
    KnownAnswers.Latest travelled = ask(exchange, data, "visits-on-map", values);
    boolean former = told.isFormer() || travelled.isFormer();
    if (former) {
      exchange.isNotKept();
    }
    Html note = former ? el("p", attr("class", "soft"), attr("role", "status"), exchange.say("map.former")) : all();
    boolean latest = !year.equals(exchange.parameter("year")) && !year.isEmpty();
    Html chosen = latest ? el("p", attr("class", "soft"), exchange.say("map.latest", year)) : all();
    Asked events = told.asked();
    Asked visits = travelled.asked();
    RowsOnMap rows = new RowsOnMap(exchange, view);
    Region region = Region.of(exchange.parameter("region"));
    List<WorldMap.Dot> dots = rows.dots(events.answer());
    List<WorldMap.Arc> arcs = rows.arcs(visits.answer());
    Html picture = WorldMap.svg(exchange.site.topology(), region, dots, arcs, exchange.say("map.label", dots.size(), arcs.size()));
    return all(
        el("h1", exchange.say("map")), el("p", attr("class", "lead"), exchange.say("map.text")), note, filters(exchange, view, year), chosen, regions(exchange, region),
        el("figure", attr("class", "view map"), picture, el("figcaption", legend(exchange))),
        table(exchange, view, "visits-on-map", visits, values), table(exchange, view, "events-on-map", events, values));
  }

  private static KnownAnswers.Latest ask(Exchange exchange, DatasetGraph data, String name, Map<String, String> values) {
    return Asked.latest(exchange, data, exchange.site.library().get(name), values, new Asked.Window(MOST_ROWS, 0));
  }

  private static Html filters(Exchange exchange, GraphView view, String chosen) {
    List<Html> years = new ArrayList<>(List.of(el("option", attr("value", ALL_YEARS), exchange.say("map.all-years"))));
    for (String year : years(exchange, view).descendingSet()) {
      years.add(year.equals(chosen) ? el("option", attr("value", year), attr("selected", ""), year) : el("option", attr("value", year), year));
    }
    return el(
        "form", attr("class", "fields"), attr("action", "/map"),
        el("label", exchange.say("facet.year"), el("select", attr("name", "year"), years)),
        el(
            "label", exchange.say("facet.country"),
            el(
                "input", attr("type", "text"), attr("name", "country"), attr("list", "countries"), attr("value", exchange.parameter("country")),
                attr("maxlength", "100"), attr("placeholder", exchange.say("example", "TJ")))),
        QueryForm.countries(view),
        el("input", attr("type", "hidden"), attr("name", "region"), attr("value", Region.of(exchange.parameter("region")).code())),
        el("p", el("button", exchange.say("map.show"))));
  }

  private static TreeSet<String> years(Exchange exchange, GraphView view) {
    TreeSet<String> years = new TreeSet<>();
    exchange.site.catalogues().get(view.data).events().forEach(event -> years.addAll(event.years()));
    return years;
  }

  private static Html regions(Exchange exchange, Region current) {
    List<Html> links = new ArrayList<>();
    for (Region region : Region.values()) {
      Map<String, String> values = values(exchange, exchange.parameter("year"));
      values.put("region", region == Region.WORLD ? "" : region.code());
      Html.Attribute mark = attr(region == current ? "aria-current" : "data-region", region == current ? "page" : region.code());
      links.add(el("a", attr("href", "/map" + Addresses.query(values)), mark, exchange.say("region." + region.code())));
    }
    return el("nav", attr("class", "regions"), attr("aria-label", exchange.say("map.regions")), links);
  }

  private static Html legend(Exchange exchange) {
    return all(
        el("span", attr("class", "key exact"), exchange.say("map.exact")), el("span", attr("class", "key country"), exchange.say("map.country")),
        el("span", attr("class", "key arc"), exchange.say("map.arc")), el("span", attr("class", "key planned"), exchange.say("map.planned")),
        el("span", attr("class", "source"), exchange.say("map.source")));
  }

  /** What the map shows, as a table: the same rows, the first of them. */
  private static Html table(Exchange exchange, GraphView view, String name, Asked asked, Map<String, String> values) {
    String title = exchange.site.library().get(name).title(exchange.language);
    String all = "/query/" + name + Addresses.query(values);
    Answer answer = asked.answer();
    List<List<Node>> first = answer.rows().subList(0, Math.min(LISTED, answer.rows().size()));
    List<Integer> kept = java.util.stream.IntStream.range(0, answer.columns().size()).boxed().filter(i -> !answer.columns().get(i).matches("(?i).*(lat|long)|from|to|place")).toList();
    List<String> heads = kept.stream().map(i -> exchange.site.columns().get(answer.columns().get(i), exchange.language)).toList();
    Cells cells = new Cells(exchange, view);
    List<List<Html>> rows = first.stream().map(row -> kept.stream().map(i -> cells.of(answer.columns().get(i), row.get(i))).toList()).toList();
    Html count = el("span", exchange.say(asked.more() ? "rows.more" : "rows", answer.rows().size()), " · ", link(all, exchange.say("query.see")));
    return Parts.panelWith(title, count, rows.isEmpty() ? el("p", exchange.say("map.none")) : Parts.table(title, heads, rows));
  }
}
