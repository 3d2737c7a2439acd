package kz.elshi.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A fact as gold files and the JSON of facts write it, see {@code docs/FACTS.md}. */
record Fact(JsonNode json) {

  /** A field as text; null where it is missing, null or empty. */
  @Nullable String text(String field) {
    JsonNode value = json.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isEmpty() ? value.asText() : null;
  }

  /** A field as a number, or null. */
  @Nullable Double number(String field) {
    JsonNode value = json.path(field);
    return value.isNumber() ? (Double) value.asDouble() : null;
  }

  /** Whether a field has the same text in both. */
  boolean agrees(Fact other, String field) {
    return Objects.equals(text(field), other.text(field));
  }

  /** The strings of a list. */
  Set<String> strings(String field) {
    Set<String> strings = new LinkedHashSet<>();
    json.path(field).forEach(one -> strings.add(one.asText()));
    return strings;
  }

  /** The objects of a list. */
  List<Fact> list(String field) {
    return StreamSupport.stream(json.path(field).spliterator(), false).map(Fact::new).toList();
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
