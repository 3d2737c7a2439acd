package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.query.Answer;
import kz.elshi.query.Parameter;
import kz.elshi.query.QueryException;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.SavedQuery;
import kz.elshi.query.TableWriter;
import org.apache.jena.graph.Node;

/** A saved query: its form, its rows, its text; as a table in other spellings under the same address with an ending. */
final class QueryPage {
  private static final int MOST_ROWS = 1000;
  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8", "tsv", "text/tab-separated-values; charset=utf-8", "json", "application/sparql-results+json",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private QueryPage() {}

  static void show(Exchange exchange, String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1);
    SavedQuery query;
    try {
      query = exchange.site.library().get(TYPES.containsKey(ending) ? name.substring(0, dot) : name);
    } catch (QueryException e) {
      exchange.errorInEnglish(404, String.valueOf(e.getMessage()));
      return;
    }
    Map<String, String> values = values(exchange, query);
    if (TYPES.containsKey(ending)) {
      download(exchange, query, values, ending);
    } else {
      page(exchange, query, values);
    }
  }

  private static Map<String, String> values(Exchange exchange, SavedQuery query) {
    Map<String, String> values = new LinkedHashMap<>();
    query.parameters().forEach(parameter -> values.put(parameter.name(), exchange.parameter(parameter.name())));
    return values;
  }

  private static Answer run(Exchange exchange, SavedQuery query, Map<String, String> values) {
    QueryRunner.Settings settings = new QueryRunner.Settings(exchange.language, MOST_ROWS, exchange.site.timeoutMillis());
    return exchange.site.store().read(
        data -> {
          QueryRunner runner = new QueryRunner(data, exchange.iris());
          return runner.run(runner.fill(query, values, settings), settings);
        });
  }

  private static void download(Exchange exchange, SavedQuery query, Map<String, String> values, String ending) throws IOException {
    if (query.federated() != null) {
      exchange.error(400, exchange.say("query.federated", query.federated(), query.name()));
      return;
    }
    Answer answer = run(exchange, query, values);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TableWriter.write(answer, TableWriter.Format.valueOf(ending.toUpperCase(Locale.ROOT)), bytes, exchange.iris(), true);
    exchange.send(200, TYPES.get(ending), bytes.toByteArray());
  }

  private static void page(Exchange exchange, SavedQuery query, Map<String, String> values) throws IOException {
    boolean complete = query.parameters().stream().noneMatch(parameter -> parameter.required() && values.get(parameter.name()).isEmpty());
    Html rows = query.federated() != null ? elsewhere(exchange, query) : complete ? rows(exchange, query, values) : all();
    String title = query.title(exchange.language);
    exchange.page(
        Page.of(
                title,
                all(
                    el("p", attr("class", "kind"), Html.link("/queries", exchange.say("queries"))), el("h1", title),
                    el("p", attr("class", "lead"), attr("lang", "en"), query.description()), form(exchange, query, values), rows,
                    el("details", el("summary", exchange.say("query.text")), el("pre", attr("tabindex", "0"), query.text()))))
            .in(Section.QUERIES));
  }

  /** A page asks nobody else: what other servers have to answer is for the command line. */
  private static Html elsewhere(Exchange exchange, SavedQuery query) {
    return el("p", exchange.say("query.federated", query.federated(), query.name()));
  }

  private static Html form(Exchange exchange, SavedQuery query, Map<String, String> values) {
    List<Html> fields = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      String label = parameter.labels().get(exchange.language) + (parameter.required() ? " (" + exchange.say("required") + ")" : "");
      fields.add(
          el(
              "label", label,
              el(
                  "input", attr("type", "text"), attr("name", parameter.name()), attr("value", values.get(parameter.name())),
                  attr("placeholder", parameter.example()))));
    }
    return fields.isEmpty() || query.federated() != null ? all() : el("form", attr("class", "fields"), fields, el("p", el("button", exchange.say("run"))));
  }

  private static Html rows(Exchange exchange, SavedQuery query, Map<String, String> values) {
    Answer answer = run(exchange, query, values);
    List<String> head = answer.columns().stream().map(column -> exchange.site.columns().get(column, exchange.language)).toList();
    List<List<Html>> body = answer.rows().stream().map(row -> row.stream().map(node -> cell(exchange, node)).toList()).toList();
    return all(
        el("p", attr("class", "soft"), exchange.say("rows", answer.rows().size()) + " · " + exchange.say("download") + ":", downloads(query, values)),
        Parts.table(query.title(exchange.language), head, body));
  }

  private static Html cell(Exchange exchange, @org.jspecify.annotations.Nullable Node node) {
    String text = Answer.text(node);
    String base = exchange.iris().base();
    if (node != null && node.isURI() && text.startsWith(base)) {
      return Html.link("/page/" + text.substring(base.length()), text.substring(base.length()));
    }
    return Html.text(text);
  }

  private static List<Html> downloads(SavedQuery query, Map<String, String> values) {
    StringBuilder parameters = new StringBuilder();
    values.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            parameters.append(parameters.isEmpty() ? '?' : '&').append(name).append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
          }
        });
    List<Html> links = new ArrayList<>();
    for (String ending : List.of("csv", "tsv", "json", "xlsx")) {
      links.add(all(" ", Html.link("/query/" + query.name() + "." + ending + parameters, ending.toUpperCase(Locale.ROOT))));
    }
    return links;
  }
}
