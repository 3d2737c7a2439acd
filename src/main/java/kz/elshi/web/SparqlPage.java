package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;
import static kz.elshi.web.Html.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.elshi.query.QueryException;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.ResultView;
import kz.elshi.query.SavedQuery;
import kz.elshi.reconcile.ReconcileException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The workbench for queries of one's own. Without scripts it is a form with a text field, and the answer is made here; a script puts an editor in the
 * place of the field and fetches the same answer as a part of the page.
 */
final class SparqlPage {
  static final String ADDRESS = "/sparql";

  private static final int MOST_ROWS = 1000;
  private static final int LONGEST = 100_000;
  private static final int LONGEST_LINK = 6000;

  private final Exchange exchange;
  private final DatasetGraph data;
  private final GraphView view;

  private SparqlPage(Exchange exchange, DatasetGraph data) {
    this.exchange = exchange;
    this.data = data;
    this.view = new GraphView(data, exchange);
  }

  /** What was sent: a query, a view other than the query's own, and whether the answer alone is wanted. */
  private record Sent(String query, String view, boolean part) {}

  /** Answers GET with {@code query} or {@code name}, and POST of a form. */
  static void show(Exchange exchange) throws IOException {
    Sent sent;
    try {
      sent = sent(exchange);
    } catch (ReconcileException e) {
      exchange.errorInEnglish(e.isTooLarge() ? 413 : 400, String.valueOf(e.getMessage()));
      return;
    } catch (QueryException e) {
      exchange.errorInEnglish(404, String.valueOf(e.getMessage()));
      return;
    }
    record Made(int status, Html html) {}
    Made made =
        exchange.site.store().read(
            data -> {
              SparqlPage page = new SparqlPage(exchange, data);
              Body body = page.body(sent);
              return new Made(body.status(), sent.part() ? body.html() : page.frame(sent, body.html()));
            });
    if (sent.part()) {
      exchange.part(made.status(), made.html());
      return;
    }
    exchange.page(
        Page.of("SPARQL", made.html()).status(made.status()).in(Section.SPARQL).asWide()
            .with(
                WebJar.YASGUI.address("build/yasgui.min.css"), Assets.address("results.css"), Assets.address("map.css"), Assets.address("workbench.css"),
                WebJar.YASGUI.address("build/yasgui.min.js"), Assets.address("workbench.js")));
  }

  private static Sent sent(Exchange exchange) throws IOException {
    if (exchange.request.getMethod().equals("POST")) {
      Map<String, String> fields = FormBody.read(exchange.request, exchange.site.limits().bodyBytes());
      return new Sent(fields.getOrDefault("query", ""), fields.getOrDefault("view", ""), fields.containsKey("part"));
    }
    String name = exchange.parameter("name");
    String query = name.isEmpty() ? exchange.parameter("query") : read(exchange, exchange.site.library().get(name));
    return new Sent(query, exchange.parameter("view"), false);
  }

  private static String read(Exchange exchange, SavedQuery saved) {
    return exchange.site.store().read(data -> filled(exchange, data, saved));
  }

  /** The text of a saved query with its parameters filled in; the text as it is if one is missing or wrong. */
  private static String filled(Exchange exchange, DatasetGraph data, SavedQuery saved) {
    try {
      Map<String, String> values = QueryPage.values(exchange, saved);
      QueryRunner.Settings settings = new QueryRunner.Settings(exchange.language, MOST_ROWS, exchange.site.timeoutMillis());
      String query = new QueryRunner(data, exchange.iris()).fill(saved, values, settings).serialize();
      ResultView view = ResultView.of(saved.text());
      String title = "# " + saved.title(exchange.language) + "\n";
      return title + (view == ResultView.TABLE ? "" : "#defaultView: " + (view == ResultView.NETWORK ? "graph" : view.code()) + "\n") + query;
    } catch (QueryException e) {
      return saved.text();
    }
  }

  private record Body(int status, Html html) {}

  private Body body(Sent sent) {
    if (sent.query().isBlank()) {
      return new Body(200, el("p", attr("class", "soft"), exchange.say("sparql.start")));
    }
    if (sent.query().length() > LONGEST) {
      return new Body(400, wrong("the query is longer than " + LONGEST + " characters"));
    }
    try {
      var query = QueryRunner.parse(sent.query());
      if (!query.isSelectType() && !query.isAskType()) {
        return new Body(200, graph(sent.query()));
      }
      Asked asked = Asked.free(exchange, data, sent.query(), new Asked.Window(MOST_ROWS, 0));
      ResultView wanted = sent.view().isEmpty() ? ResultView.of(sent.query()) : ResultView.named(sent.view());
      Results results = new Results(exchange, view, asked);
      return new Body(
          200,
          all(
              el("p", attr("class", "soft summary"), attr("role", "status"), results.summary(), " · ", exchange.say("download"), ":", files(sent.query())),
              results.show(wanted, exchange.say("sparql.answer")), share(sent.query())));
    } catch (QueryException e) {
      return new Body(e.isPassing() ? 503 : 400, wrong(String.valueOf(e.getMessage())));
    }
  }

  private static Html wrong(String message) {
    return el("p", attr("class", "wrong"), attr("role", "alert"), attr("lang", "en"), message);
  }

  /** CONSTRUCT and DESCRIBE give no rows: the endpoint sends their graph. */
  private Html graph(String query) {
    return all(el("p", exchange.say("sparql.graph")), el("p", link(Addresses.with("/kg/sparql", "query", query), exchange.say("sparql.graph.get"))), share(query));
  }

  private List<Html> files(String query) {
    List<Html> links = new ArrayList<>();
    for (String format : List.of("csv", "tsv", "json", "xml")) {
      links.add(all(" ", link(Addresses.with("/kg/sparql", "query", query) + "&format=" + format, format.toUpperCase(java.util.Locale.ROOT))));
    }
    return links;
  }

  private Html share(String query) {
    String address = Addresses.with(ADDRESS, "query", query);
    Html permanent = address.length() > LONGEST_LINK ? el("p", exchange.say("sparql.share.long")) : el("p", link(address, exchange.say("sparql.share")));
    List<Html> programs = new ArrayList<>();
    ClientCode.of(exchange, query).forEach(
        (name, code) -> programs.add(el("details", el("summary", name), el("pre", attr("tabindex", "0"), attr("data-copy", exchange.say("copy")), code))));
    return el("section", attr("class", "share"), el("h2", exchange.say("sparql.elsewhere")), permanent, programs);
  }

  private Html frame(Sent sent, Html answer) {
    String text = sent.query().isBlank() ? example() : sent.query();
    return all(
        el("h1", "SPARQL"), el("p", attr("class", "lead"), exchange.say("sparql.text")),
        el(
            "div", attr("class", "workbench"),
            el(
                "div", attr("class", "bench"), editor(text, sent.view()),
                el("div", attr("id", "answer"), attr("aria-live", "polite"), attr("data-busy", exchange.say("sparql.busy")), attr("data-failed", exchange.say("sparql.failed")), answer)),
            el("nav", attr("class", "tree"), attr("aria-label", exchange.say("queries")), el("h2", link("/query", exchange.say("queries"))), tree())));
  }

  private Html editor(String text, String chosen) {
    List<Html> views = new ArrayList<>(List.of(el("option", attr("value", ""), exchange.say("view.own"))));
    for (ResultView one : ResultView.values()) {
      Html.Attribute selected = one.code().equals(chosen) ? attr("selected", "") : attr("data-view", one.code());
      views.add(el("option", attr("value", one.code()), selected, exchange.say("view." + one.code())));
    }
    return el(
        "form", attr("id", "editor"), attr("method", "post"), attr("action", ADDRESS), attr("data-vocabulary", "/sparql/vocabulary.json?lang=" + exchange.language),
        attr("data-endpoint", "/kg/sparql"), attr("data-new-tab", exchange.say("sparql.tab")),
        el("label", exchange.say("sparql.query"), el("textarea", attr("name", "query"), attr("rows", "16"), attr("spellcheck", "false"), text)),
        el(
            "p", attr("class", "controls"), el("button", exchange.say("run")), el("label", exchange.say("view"), " ", el("select", attr("name", "view"), views)),
            el("span", attr("class", "soft hint"), exchange.say("sparql.keys"))));
  }

  private String example() {
    return filled(exchange, data, exchange.site.library().get("visits-on-map"));
  }

  /** The library; each question opens in the editor, after its parameters if it has any. */
  private Html tree() {
    List<Html> branches = new ArrayList<>();
    LibraryPage.byTag(exchange.site.library().all().stream().filter(query -> query.federated() == null).toList()).forEach(
        (tag, queries) -> branches.add(el("details", el("summary", LibraryPage.tag(exchange, tag)), el("ul", queries.stream().map(query -> el("li", leaf(query))).toList()))));
    return all(branches);
  }

  private Html leaf(SavedQuery query) {
    if (query.parameters().isEmpty()) {
      return link(Addresses.with(ADDRESS, "name", query.name()), query.title(exchange.language));
    }
    return el(
        "details", el("summary", query.title(exchange.language)),
        el(
            "form", attr("action", ADDRESS), attr("class", "parameters"), el("input", attr("type", "hidden"), attr("name", "name"), attr("value", query.name())),
            QueryForm.fields(exchange, query, Map.of()), el("button", attr("class", "plain"), exchange.say("sparql.fill"))));
  }
}
