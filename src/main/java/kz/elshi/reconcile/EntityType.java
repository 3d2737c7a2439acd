package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;

/**
 * A type of entities.
 *
 * @param id its name in the ontology
 * @param folder the first part of its entities' addresses
 * @param general whether a query without a type asks for it
 * @param labels by language
 */
public record EntityType(String id, String folder, boolean general, Map<String, String> labels) {
  /** The languages of the labels. */
  public static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  /**
   * The types of {@code data/reconcile/types.tsv}, in its order.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing or broken
   */
  static List<EntityType> read(Home home) {
    List<EntityType> types = new ArrayList<>();
    for (Table.Row row : Table.read(home.path("data/reconcile/types.tsv")).rows()) {
      types.add(new EntityType(row.get("type"), row.get("folder"), row.get("general").equals("yes"), labels(row)));
    }
    return List.copyOf(types);
  }

  static Map<String, String> labels(Table.Row row) {
    Map<String, String> labels = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> labels.put(language, row.get(language)));
    return labels;
  }

  /** Its name in a language: kk, ru or en. */
  public String label(String language) {
    return labels.getOrDefault(language, id);
  }
}
