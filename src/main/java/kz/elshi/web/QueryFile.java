package kz.elshi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.elshi.query.QueryException;
import kz.elshi.query.SavedQuery;
import kz.elshi.query.TableWriter;

/** The rows of a saved query as a file, for programs: what is wrong is one sentence of plain text with the right status. */
final class QueryFile {
  /** Whether rows follow the last one sent; then {@code offset} gets them. */
  static final String MORE = "Elshi-More";

  private static final Set<String> OF_ALL = Set.of("lang", "limit", "offset");

  private QueryFile() {}

  static void send(Exchange exchange, SavedQuery query, TableFormat format, String type) throws IOException {
    exchange.response.setHeader("Vary", "Accept, Accept-Language, Cookie, Accept-Encoding");
    exchange.response.setHeader("Cache-Control", "no-cache");
    Asked asked;
    try {
      Asked.Window window = Asked.Window.of(exchange);
      Map<String, String> values = values(exchange);
      asked = exchange.site.store().read(data -> Asked.saved(exchange, data, query, values, window));
    } catch (QueryException e) {
      sentence(exchange, e.isPassing() ? 503 : 400, String.valueOf(e.getMessage()));
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TableWriter.write(asked.answer(), format.writer(), bytes, exchange.iris(), true);
    exchange.response.setHeader("Content-Disposition", format.disposition(query.name()));
    exchange.response.setHeader(MORE, Boolean.toString(asked.more()));
    exchange.response.setHeader("Access-Control-Expose-Headers", MORE);
    exchange.send(200, type, bytes.toByteArray());
  }

  /** Everything that was given: a name that the query does not know is an error, lest a misspelt filter go unnoticed. */
  private static Map<String, String> values(Exchange exchange) {
    Map<String, String> values = new LinkedHashMap<>();
    exchange.request.getParameterMap().forEach(
        (name, given) -> {
          if (!OF_ALL.contains(name)) {
            values.put(name, given[0].strip());
          }
        });
    return values;
  }

  /** Sends what is wrong. */
  static void sentence(Exchange exchange, int status, String text) throws IOException {
    exchange.send(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
