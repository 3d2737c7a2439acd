package kz.elshi.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A reconciliation query.
 *
 * @param text the name asked for, empty if only properties are given
 * @param types ids of types, empty for the general ones
 * @param limit the most candidates
 * @param constraints what is known of the entity besides
 */
public record ReconcileQuery(String text, Set<String> types, int limit, List<Constraint> constraints) {
  /** Longest name that is looked up, in characters. */
  public static final int LONGEST = 500;
  private static final int MOST_CANDIDATES = 100;
  private static final int STANDARD_CANDIDATES = 10;
  private static final int MOST_VALUES = 50;

  /** A property and the values that one of its values should be: ids or names of entities, or texts and numbers as written. */
  public record Constraint(String property, List<String> values) {}

  /**
   * Reads the JSON of a query.
   *
   * @param key the query's key in its batch, for messages
   * @throws ReconcileException if it is not as the specification has it
   */
  static ReconcileQuery read(String key, JsonNode json) {
    if (!json.isObject()) {
      throw wrong(key, "is not an object");
    }
    String text = text(key, json);
    List<Constraint> constraints = constraints(key, json.path("properties"));
    if (text.isEmpty() && constraints.isEmpty()) {
      throw wrong(key, "has neither a query nor properties");
    }
    return new ReconcileQuery(text, Set.copyOf(types(key, json.path("type"))), limit(key, json.path("limit")), constraints);
  }

  private static String text(String key, JsonNode json) {
    JsonNode query = json.path("query");
    if (!query.isMissingNode() && !query.isTextual()) {
      throw wrong(key, "has a query that is not a string");
    }
    String text = query.asText("").strip();
    if (text.length() > LONGEST) {
      throw wrong(key, "has a query of " + text.length() + " characters; the most are " + LONGEST);
    }
    return text;
  }

  private static List<String> types(String key, JsonNode type) {
    List<String> types = new ArrayList<>();
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.isMissingNode() || one.isNull()) {
        continue;
      }
      JsonNode id = one.isObject() ? one.path("id") : one;
      if (!id.isTextual()) {
        throw wrong(key, "has a type that is not a string");
      }
      if (!id.asText().isEmpty()) {
        types.add(id.asText());
      }
    }
    return types;
  }

  private static int limit(String key, JsonNode limit) {
    if (limit.isMissingNode() || limit.isNull()) {
      return STANDARD_CANDIDATES;
    }
    if (!limit.isNumber() || limit.asInt() < 1) {
      throw wrong(key, "has a limit that is not a positive number");
    }
    return Math.min(limit.asInt(), MOST_CANDIDATES);
  }

  private static List<Constraint> constraints(String key, JsonNode properties) {
    List<Constraint> constraints = new ArrayList<>();
    if (!properties.isMissingNode() && !properties.isArray()) {
      throw wrong(key, "has properties that are not an array");
    }
    for (JsonNode property : properties) {
      if (!property.path("pid").isTextual() || property.path("v").isMissingNode()) {
        throw wrong(key, "has a property without pid or v");
      }
      List<String> values = values(key, property.path("v"));
      if (!values.isEmpty()) {
        constraints.add(new Constraint(property.path("pid").asText(), values));
      }
    }
    return constraints;
  }

  /** Values as texts, of entities their ids; empty cells say nothing. */
  private static List<String> values(String key, JsonNode value) {
    List<String> values = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode plain = one.isObject() ? one.path("id") : one;
      if (one.isObject() && !plain.isTextual()) {
        throw wrong(key, "has a property value without an id");
      }
      String text = plain.asText("").strip();
      if (!text.isEmpty() && !plain.isNull()) {
        values.add(text);
      }
      if (values.size() > MOST_VALUES || text.length() > LONGEST) {
        throw wrong(key, "has a property with more than " + MOST_VALUES + " values or a value of more than " + LONGEST + " characters");
      }
    }
    return values;
  }

  private static ReconcileException wrong(String key, String what) {
    String shown = key.length() > 40 ? key.substring(0, 40) + "…" : key;
    return ReconcileException.wrong("query “" + shown + "” " + what);
  }
}
