package kz.elshi.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import kz.elshi.text.Language;
import org.jspecify.annotations.Nullable;

/** Reads one line of JSON Lines: {@code {id?, text, title?, url?, published?, publisher?, lang?}}. */
final class JsonLinesReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArticleBuilder builder;
  private final Metadata told;

  JsonLinesReader(ArticleBuilder builder, Metadata told) {
    this.builder = builder;
    this.told = told;
  }

  /** The article of a line, or the problem with it; null for an empty line. Without an id of its own it is known by its text. */
  @Nullable Found read(String line, String source, String stem) {
    if (line.isBlank()) {
      return null;
    }
    JsonNode record;
    try {
      record = JSON.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
    } catch (JsonProcessingException e) {
      return new Problem(Problem.Kind.BAD_JSON, source, "the line is no JSON: " + e.getOriginalMessage());
    }
    if (record == null || !record.isObject()) {
      return new Problem(Problem.Kind.BAD_JSON, source, "the line is no JSON object: write one object a line");
    }
    if (!record.path("text").isTextual()) {
      return new Problem(Problem.Kind.BAD_FIELD, source, "the record has no field \"text\" with a string");
    }
    try {
      return builder.build(record.get("text").asText(), told.or(metadata(record)), ArticleBuilder.byText(stem), source);
    } catch (IllegalArgumentException e) {
      return new Problem(Problem.Kind.BAD_FIELD, source, String.valueOf(e.getMessage()));
    }
  }

  private static Metadata metadata(JsonNode record) {
    String published = text(record, "published");
    String language = text(record, "lang");
    return new Metadata(
        text(record, "id"), text(record, "title"), text(record, "url"), published == null ? null : FrontMatter.date(published),
        text(record, "publisher"), language == null ? null : Language.of(language));
  }

  private static @Nullable String text(JsonNode record, String field) {
    JsonNode value = record.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
  }
}
