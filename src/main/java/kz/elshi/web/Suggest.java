package kz.elshi.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.reconcile.Reconciler;
import org.apache.jena.graph.Node;

/** Suggestions for what is typed into the search box, by kind, as JSON: {@code /suggest?q=…}. */
final class Suggest {
  private static final int MOST_OF_A_KIND = 4;
  private static final int MOST = 12;

  private Suggest() {}

  static void send(Exchange exchange) throws IOException {
    Filters filters = Filters.of(exchange);
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("q", filters.words());
    ArrayNode groups = json.putArray("groups");
    if (!filters.words().isBlank()) {
      exchange.site.store().read(
          data -> {
            Reconciler.Look look = exchange.site.reconciler().look(data, exchange.language);
            List<Item> found = new Search(exchange.site.catalogues().get(data), look, exchange.iris()).find(filters.words());
            GraphView view = new GraphView(data, exchange);
            some(found).forEach((kind, items) -> group(groups, exchange, view, look, kind, items));
            return true;
          });
    }
    exchange.json(json);
  }

  /** The first of each kind, the kind of the likeliest first. */
  private static Map<String, List<Item>> some(List<Item> found) {
    Map<String, List<Item>> some = new LinkedHashMap<>();
    int count = 0;
    for (Item item : found) {
      List<Item> items = some.computeIfAbsent(item.kind(), kind -> new ArrayList<>());
      if (items.size() < MOST_OF_A_KIND && count < MOST) {
        items.add(item);
        count++;
      }
    }
    some.values().removeIf(List::isEmpty);
    return some;
  }

  private static void group(ArrayNode groups, Exchange exchange, GraphView view, Reconciler.Look look, String kind, List<Item> items) {
    ObjectNode group = groups.addObject().put("kind", kind).put("label", exchange.say("kinds." + kind));
    ArrayNode options = group.putArray("options");
    Rows rows = new Rows(exchange, view, look);
    for (Item item : items) {
      ObjectNode option = options.addObject().put("href", view.address(item.node()));
      switch (kind) {
        case "event" -> {
          option.put("name", view.kind(item.node()) + ": " + rows.participants(item.node())).put("lang", "");
          option.put("note", item.date().isEmpty() ? "" : Dates.text(item.date(), exchange.language));
        }
        case "article" -> {
          Node headline = view.headline(item.node());
          option.put("name", headline.getLiteralLexicalForm()).put("lang", headline.getLiteralLanguage());
          option.put("note", item.date().isEmpty() ? "" : Dates.text(item.date(), exchange.language));
        }
        default -> {
          Node name = view.name(item.node());
          option.put("name", view.title(item.node())).put("lang", name == null ? "" : name.getLiteralLanguage());
          option.put("note", look.description(item.node()));
        }
      }
    }
  }
}
