package kz.elshi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of the library.
 *
 * @param name its file's name without the ending
 * @param titles by language code: kk, ru, en
 * @param descriptions what the answer has, by language code
 * @param federated with what else our data are joined, e.g. {@code wikidata}; null if our data answer it alone
 * @param text SPARQL, header included
 */
public record SavedQuery(
    String name, Map<String, String> titles, Map<String, String> descriptions, List<String> tags, List<Parameter> parameters, @Nullable String federated,
    String text) {
  private static final String HEADER = "#+";

  /**
   * Reads the header of a query.
   *
   * @throws IllegalArgumentException if a line of it is wrong; the message gives the line
   */
  static SavedQuery parse(String name, String text) {
    Map<String, String> titles = new HashMap<>();
    Map<String, String> descriptions = new HashMap<>();
    Map<String, String> fields = new HashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length && (lines[i].startsWith(HEADER) || lines[i].isBlank() || lines[i].startsWith("#")); i++) {
      if (!lines[i].startsWith(HEADER)) {
        continue;
      }
      int colon = lines[i].indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("line " + (i + 1) + ": a header line is «#+ field: value»");
      }
      String field = lines[i].substring(HEADER.length(), colon).strip();
      String value = lines[i].substring(colon + 1).strip();
      if (field.startsWith("title.")) {
        titles.put(field.substring("title.".length()), value);
      } else if (field.startsWith("description.")) {
        descriptions.put(field.substring("description.".length()), value);
      } else if (field.equals("param")) {
        parameters.add(Parameter.parse(value));
      } else {
        fields.put(field, value);
      }
    }
    List<String> tags = List.of(fields.getOrDefault("tags", "").split("\\s*,\\s*"));
    return new SavedQuery(name, Map.copyOf(titles), Map.copyOf(descriptions), tags, List.copyOf(parameters), fields.get("federated"), text);
  }

  /**
   * Makes sure that our data answer it alone.
   *
   * @throws QueryException if they do not; the message tells what does
   */
  public void requireLocal() {
    if (federated != null) {
      throw new QueryException(
          QueryException.Kind.FEDERATED, "the query " + name + " joins these data with those of " + federated + ": run elshi federate " + name);
    }
  }

  /** The title in a language, else in English, else the name. */
  public String title(String language) {
    return titles.getOrDefault(language, titles.getOrDefault("en", name));
  }

  /** What the answer has, in a language, else in English. */
  public String description(String language) {
    return descriptions.getOrDefault(language, descriptions.getOrDefault("en", ""));
  }
}
