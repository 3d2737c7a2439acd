package kz.elshi.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Batches of queries, as JSON in and out (Reconciliation Service API 0.2, section 4). */
public final class Batch {
  /** The most queries of one batch. */
  public static final int MOST = 50;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Batch() {}

  /**
   * Parses JSON that somebody sent.
   *
   * @param name of the parameter, for messages
   * @throws ReconcileException if it is no object of JSON
   */
  static JsonNode parse(String name, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      if (json == null || !json.isObject()) {
        throw ReconcileException.wrong(name + " is not an object of JSON");
      }
      return json;
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw ReconcileException.wrong(name + " is not JSON" + where);
    }
  }

  /**
   * The queries of a batch by their keys.
   *
   * @throws ReconcileException if it is not as the specification has it, or has too many queries
   */
  public static Map<String, ReconcileQuery> read(String text) {
    JsonNode json = parse("queries", text);
    if (json.size() > MOST) {
      throw ReconcileException.tooLarge("the batch has " + json.size() + " queries; the most are " + MOST);
    }
    Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
    json.properties().forEach(query -> queries.put(query.getKey(), ReconcileQuery.read(query.getKey(), query.getValue())));
    return queries;
  }

  /** Answers a batch, each query for itself. */
  public static ObjectNode answer(Map<String, ReconcileQuery> queries, Reconciler.Look look) {
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    queries.forEach(
        (key, query) -> {
          ArrayNode result = batch.putObject(key).putArray("result");
          look.reconcile(query).forEach(candidate -> add(result.addObject(), candidate, look.language()));
        });
    return batch;
  }

  private static void add(ObjectNode json, Candidate candidate, String language) {
    json.put("id", candidate.id()).put("name", candidate.name()).put("description", candidate.description());
    json.put("score", candidate.score()).put("match", candidate.match());
    json.putArray("type").addObject().put("id", candidate.type().id()).put("name", candidate.type().label(language));
    ArrayNode features = json.putArray("features");
    candidate.features().forEach(
        (name, value) -> {
          ObjectNode feature = features.addObject().put("id", name);
          switch (value) {
            case Boolean truth -> feature.put("value", truth);
            case Double number -> feature.put("value", number);
            default -> feature.put("value", ((Number) value).longValue());
          }
        });
  }
}
