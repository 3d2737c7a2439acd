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
import kz.elshi.query.QueryException;
import kz.elshi.query.ResultView;
import kz.elshi.query.SavedQuery;
import org.apache.jena.sparql.core.DatasetGraph;

/** A saved query: its form, its rows, its text. The rows as a file have the same address with an ending, or are chosen by Accept. */
final class QueryPage {
  static final int MOST_ROWS = 1000;

  private QueryPage() {}

  /** Answers {@code /query/NAME} and {@code /query/NAME.ENDING}. */
  static void show(Exchange exchange, String asked) throws IOException {
    int dot = asked.lastIndexOf('.');
    var format = TableFormat.ofEnding(dot < 0 ? "" : asked.substring(dot + 1));
    String name = format.isPresent() ? asked.substring(0, dot) : asked;
    SavedQuery query;
    try {
      query = exchange.site.library().get(name);
    } catch (QueryException e) {
      if (format.isPresent()) {
        QueryFile.sentence(exchange, 404, String.valueOf(e.getMessage()));
      } else {
        exchange.errorInEnglish(404, String.valueOf(e.getMessage()));
      }
      return;
    }
    if (format.isPresent()) {
      QueryFile.send(exchange, query, format.get(), format.get().contentType());
    } else {
      negotiate(exchange, query);
    }
  }

  private static void negotiate(Exchange exchange, SavedQuery query) throws IOException {
    List<String> offered = new ArrayList<>(List.of("text/html"));
    for (TableFormat format : TableFormat.values()) {
      offered.add(format.type());
    }
    offered.add("application/json");
    String type = Negotiation.choose(exchange.request.getHeader("Accept"), offered);
    if (type == null) {
      QueryFile.sentence(exchange, 406, "to be had are " + String.join(", ", offered));
    } else if (type.equals("text/html")) {
      page(exchange, query);
    } else {
      TableFormat format = TableFormat.ofType(type).orElse(TableFormat.JSON);
      QueryFile.send(exchange, query, format, type.equals("application/json") ? type : format.contentType());
    }
  }

  static Map<String, String> values(Exchange exchange, SavedQuery query) {
    Map<String, String> values = new LinkedHashMap<>();
    query.parameters().forEach(parameter -> values.put(parameter.name(), exchange.parameter(parameter.name())));
    return values;
  }

  private static void page(Exchange exchange, SavedQuery query) throws IOException {
    Map<String, String> values = values(exchange, query);
    Body body = exchange.site.store().read(data -> body(exchange, data, query, values));
    String title = query.title(exchange.language);
    Html heading =
        all(
            el("p", attr("class", "kind"), link("/query", exchange.say("queries"))), el("h1", title),
            el("p", attr("class", "lead"), query.description(exchange.language)));
    exchange.page(
        Page.of(title, all(heading, body.html(), text(exchange, query))).status(body.status()).in(Section.QUERIES)
            .with(Assets.address("results.css"), Assets.address("map.css")));
  }

  private record Body(int status, Html html) {}

  private static Body body(Exchange exchange, DatasetGraph data, SavedQuery query, Map<String, String> values) {
    if (query.federated() != null) {
      // A page asks nobody else: what other servers have to answer is for the command line.
      return new Body(200, el("p", exchange.say("query.federated", query.federated(), query.name())));
    }
    Html form = QueryForm.of(exchange, new GraphView(data, exchange), query, values);
    boolean complete = query.parameters().stream().noneMatch(parameter -> parameter.required() && values.get(parameter.name()).isEmpty());
    if (!complete) {
      return new Body(200, form);
    }
    try {
      Asked asked = Asked.saved(exchange, data, query, values, new Asked.Window(MOST_ROWS, 0));
      return new Body(200, all(form, results(exchange, data, query, values, asked)));
    } catch (QueryException e) {
      int status = e.isPassing() ? 503 : 400;
      return new Body(status, all(form, el("p", attr("class", "wrong"), attr("role", "alert"), attr("lang", "en"), String.valueOf(e.getMessage()))));
    }
  }

  private static Html results(Exchange exchange, DatasetGraph data, SavedQuery query, Map<String, String> values, Asked asked) {
    Results results = new Results(exchange, new GraphView(data, exchange), asked);
    List<Html> files = new ArrayList<>();
    String parameters = Addresses.query(values);
    for (TableFormat format : TableFormat.values()) {
      files.add(all(" ", link("/query/" + query.name() + "." + format.ending() + parameters, format.name())));
    }
    Html count = el("p", attr("class", "soft"), results.summary(), " · ", exchange.say("download"), ":", files);
    String view = exchange.parameter("view");
    return all(count, results.show(view.isEmpty() ? ResultView.of(query.text()) : ResultView.named(view), query.title(exchange.language)));
  }

  private static Html text(Exchange exchange, SavedQuery query) {
    return el(
        "details", el("summary", exchange.say("query.text")), el("pre", attr("tabindex", "0"), query.text()),
        el("p", link(Addresses.with("/sparql", "name", query.name()), exchange.say("query.edit"))));
  }
}
