package kz.elshi.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** How programs ask the same: the query is quoted by the rules of each language. */
final class ClientCode {
  private ClientCode() {}

  /** Code by the name of the language. */
  static Map<String, String> of(Exchange exchange, String query) {
    String endpoint = origin(exchange) + "/kg/sparql";
    Map<String, String> code = new LinkedHashMap<>();
    code.put("curl", "curl -H 'Accept: text/csv' --data-urlencode query=" + shell(query) + " " + shell(endpoint));
    code.put("Python", """
        import io, urllib.parse, urllib.request, csv

        query = %s
        data = urllib.parse.urlencode({"query": query}).encode()
        request = urllib.request.Request(%s, data, {"Accept": "text/csv"})
        with urllib.request.urlopen(request) as answer:
            rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8")))
        print(len(rows), rows[:3])
        """.formatted(quoted(query), quoted(endpoint)));
    code.put("R", """
        query <- %s
        answer <- httr::POST(%s, body = list(query = query), encode = "form", httr::add_headers(Accept = "text/csv"))
        rows <- read.csv(text = httr::content(answer, "text", encoding = "UTF-8"))
        head(rows)
        """.formatted(quoted(query), quoted(endpoint)));
    return code;
  }

  /** Where the reader sees this server. */
  private static String origin(Exchange exchange) {
    String host = exchange.request.getHeader("Host");
    boolean plain = host != null && host.matches("[A-Za-z0-9.:\\[\\]-]+");
    return exchange.request.getScheme() + "://" + (plain ? host : "localhost");
  }

  /** Between single quotes of a POSIX shell, where nothing but the quote itself means anything. */
  static String shell(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** A string that Python and R both read: what is not plain is escaped. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append(String.format("\\x%02x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
