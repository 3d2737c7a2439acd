package kz.elshi.web;

import static kz.elshi.web.Html.all;
import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.query.ResultView;
import org.apache.jena.graph.Node;

/** Rows as a table, and before it as a network, timeline or map, where they have what that needs. The table is always there. */
final class Results {
  private final Exchange exchange;
  private final GraphView view;
  private final Asked asked;

  /** The view must be of the transaction that the page is made in. */
  Results(Exchange exchange, GraphView view, Asked asked) {
    this.exchange = exchange;
    this.view = view;
    this.asked = asked;
  }

  /** Rows and time: "1000 rows and more, 0.12 s". */
  String summary() {
    String rows = exchange.say(asked.more() ? "rows.more" : "rows", asked.answer().rows().size());
    return rows + " · " + exchange.say("seconds", String.format(Locale.ROOT, "%.2f", asked.millis() / 1000.0));
  }

  /** The wanted view, if the rows have what it needs, and the table. */
  Html show(ResultView wanted, String title) {
    Html picture =
        switch (wanted) {
          case TABLE -> null;
          case NETWORK -> new NetworkPicture(exchange, view).of(asked.answer());
          case TIMELINE -> new Timeline(exchange, view).of(asked.answer());
          case MAP -> new RowsOnMap(exchange, view).of(asked.answer(), title);
        };
    boolean none = picture == null && wanted != ResultView.TABLE && !asked.answer().rows().isEmpty();
    Html note = none ? el("p", attr("class", "soft"), exchange.say("view.none." + wanted.code())) : all();
    return all(note, picture == null ? all() : el("figure", attr("class", "view " + wanted.code()), picture), table(title));
  }

  private Html table(String title) {
    List<String> heads = asked.answer().columns().stream().map(column -> exchange.site.columns().get(column, exchange.language)).toList();
    List<List<Html>> rows = new ArrayList<>();
    Cells cells = new Cells(exchange, view);
    for (List<Node> row : asked.answer().rows()) {
      rows.add(cells.of(asked.answer().columns(), row));
    }
    return Parts.table(title, heads, rows);
  }
}
