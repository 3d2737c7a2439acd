package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;

/**
 * A property of entities that can be compared and fetched.
 *
 * @param id its name in addresses
 * @param types ids of the types whose entities have it
 * @param values id of the type of its values, empty if they are no entities
 * @param labels by language
 */
public record EntityProperty(String id, List<String> types, String values, Map<String, String> labels) {
  /**
   * The properties of {@code data/reconcile/properties.tsv}, in its order.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing or broken
   */
  static List<EntityProperty> read(Home home) {
    List<EntityProperty> properties = new ArrayList<>();
    for (Table.Row row : Table.read(home.path("data/reconcile/properties.tsv")).rows()) {
      properties.add(new EntityProperty(row.get("property"), row.list("types"), row.get("values"), EntityType.labels(row)));
    }
    return List.copyOf(properties);
  }

  /** Its name in a language: kk, ru or en. */
  public String label(String language) {
    return labels.getOrDefault(language, id);
  }
}
