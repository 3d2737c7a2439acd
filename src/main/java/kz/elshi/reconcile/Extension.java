package kz.elshi.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A data extension query: properties of entities (Reconciliation Service API 0.2, section 7).
 *
 * @param ids of the entities
 * @param columns the properties, each with its settings
 */
public record Extension(List<String> ids, List<Column> columns) {
  /** The most entities and the most properties of one query. */
  public static final int MOST_ENTITIES = 500;
  public static final int MOST_PROPERTIES = 30;
  /** Names of the settings of a property. */
  public static final String LIMIT = "limit";
  public static final String LANGUAGE = "language";

  /**
   * A property to fetch.
   *
   * @param limit the most values, 0 for all
   * @param language of names, empty for the service's
   */
  public record Column(String property, int limit, String language) {}

  /**
   * Reads a query.
   *
   * @throws ReconcileException if it is not as the specification has it, or asks for too much
   */
  public static Extension read(String text, Reconciler reconciler) {
    JsonNode json = Batch.parse("extend", text);
    if (!json.path("ids").isArray() || !json.path("properties").isArray()) {
      throw ReconcileException.wrong("extend has no ids or no properties");
    }
    if (json.path("ids").size() > MOST_ENTITIES || json.path("properties").size() > MOST_PROPERTIES) {
      throw ReconcileException.tooLarge("the most are " + MOST_ENTITIES + " ids and " + MOST_PROPERTIES + " properties at a time");
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : json.path("ids")) {
      if (!id.isTextual() || id.asText().length() > ReconcileQuery.LONGEST) {
        throw ReconcileException.wrong("an id is not a string of at most " + ReconcileQuery.LONGEST + " characters");
      }
      ids.add(id.asText());
    }
    List<Column> columns = new ArrayList<>();
    json.path("properties").forEach(property -> columns.add(column(property, reconciler)));
    return new Extension(ids, columns);
  }

  private static Column column(JsonNode json, Reconciler reconciler) {
    String id = json.path("id").asText("");
    if (reconciler.property(id).isEmpty()) {
      throw ReconcileException.wrong("there is no property “" + (id.length() > 40 ? id.substring(0, 40) + "…" : id) + "”");
    }
    JsonNode settings = json.path("settings");
    String language = settings.path(LANGUAGE).asText("");
    return new Column(id, Math.max(0, settings.path(LIMIT).asInt(0)), EntityType.LANGUAGES.contains(language) ? language : "");
  }

  /** Fetches the values; an entity that the graph does not know has none. */
  public ObjectNode answer(Reconciler reconciler, Reconciler.Look look) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode meta = answer.putArray("meta");
    for (Column column : columns) {
      EntityProperty property = reconciler.property(column.property()).orElseThrow();
      ObjectNode head = meta.addObject().put("id", property.id()).put("name", property.label(look.language()));
      Optional<EntityType> type = reconciler.types().stream().filter(one -> one.id().equals(property.values())).findFirst();
      type.ifPresent(one -> head.putObject("type").put("id", one.id()).put("name", one.label(look.language())));
    }
    ObjectNode rows = answer.putObject("rows");
    for (String id : ids) {
      ObjectNode row = rows.putObject(id);
      Node entity = look.entity(id);
      for (Column column : columns) {
        ArrayNode cells = row.putArray(column.property());
        if (entity != null) {
          cells(cells, column, entity, look);
        }
      }
    }
    return answer;
  }

  private static void cells(ArrayNode cells, Column column, Node entity, Reconciler.Look look) {
    String language = column.language().isEmpty() ? look.language() : column.language();
    for (PropertyValue value : look.values(entity, column.property(), language)) {
      if (column.limit() > 0 && cells.size() == column.limit()) {
        return;
      }
      ObjectNode cell = cells.addObject();
      switch (value) {
        case PropertyValue.Entity other -> cell.put("id", look.id(other.node())).put("name", look.facts().name(other.node(), language));
        case PropertyValue.Text text -> cell.put("str", text.text());
        case PropertyValue.Whole whole -> cell.put("int", whole.number());
        case PropertyValue.Decimal decimal -> cell.put("float", decimal.number());
        case PropertyValue.Day day -> cell.put("date", day.iso() + "T00:00:00Z");
      }
    }
  }
}
