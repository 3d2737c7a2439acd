package kz.elshi.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import kz.elshi.rdf.Iris;
import org.jspecify.annotations.Nullable;

/**
 * What became of an article, once, as a line of JSON:
 *
 * <pre>
 * {"at":"2026-11-25T03:20:11Z","article":"0007-visit","fingerprint":"9f3c…","outcome":"stored","facts":12,"by":"aigul"}
 * {"at":"2026-11-25T03:20:12Z","article":"notes.txt","outcome":"refused","why":"there is no text in it"}
 * </pre>
 *
 * @param at to the second
 * @param article id of the article, or where it came from if it never got one
 * @param fingerprint of its text (SHA-256, hexadecimal); null where the text was not read
 * @param facts how many facts it brought; -1 where that makes no sense
 * @param why it was refused; null otherwise
 * @param by who brought or withdrew it over the web; null for whoever had the store itself
 */
public record JournalEntry(
    Instant at, String article, @Nullable String fingerprint, Outcome outcome, int facts, @Nullable String why, @Nullable String by) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What becomes of articles. */
  public enum Outcome {
    /** It is new in the store. */
    STORED,
    /** It has taken the place of what the store had under its id. */
    REPLACED,
    /** It was in the store already, as it is. */
    UNCHANGED,
    /** It has been taken back. */
    WITHDRAWN,
    /** It could not be read or worked on; nothing was stored. */
    REFUSED;

    /** Whether the store is another one after it. */
    public boolean isChange() {
      return this == STORED || this == REPLACED || this == WITHDRAWN;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static JournalEntry of(ArticleStatements article, Outcome outcome, @Nullable String by) {
    return new JournalEntry(now(), Iris.decode(article.id()), article.fingerprint(), outcome, article.facts(), null, by);
  }

  static JournalEntry withdrawn(String article, @Nullable String by) {
    return new JournalEntry(now(), article, null, Outcome.WITHDRAWN, -1, null, by);
  }

  /** An article, or a place where one was looked for, that brought nothing. */
  public static JournalEntry refused(String article, @Nullable String fingerprint, String why, @Nullable String by) {
    return new JournalEntry(now(), article, fingerprint, Outcome.REFUSED, -1, why, by);
  }

  private static Instant now() {
    return Instant.ofEpochSecond(Instant.now().getEpochSecond());
  }

  /** As one line, without a line end. */
  public String json() {
    return object().toString();
  }

  ObjectNode object() {
    ObjectNode json = JSON.createObjectNode().put("at", at.toString()).put("article", article);
    if (fingerprint != null) {
      json.put("fingerprint", fingerprint);
    }
    json.put("outcome", outcome.word());
    if (facts >= 0) {
      json.put("facts", facts);
    }
    if (why != null) {
      json.put("why", why);
    }
    if (by != null) {
      json.put("by", by);
    }
    return json;
  }

  /**
   * An entry from its line.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static JournalEntry read(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (json == null || !json.hasNonNull("article") || !json.hasNonNull("outcome") || !json.hasNonNull("at")) {
        throw new IllegalArgumentException("at, article and outcome are wanted");
      }
      return new JournalEntry(
          Instant.parse(json.get("at").asText()), json.get("article").asText(), text(json, "fingerprint"),
          Outcome.valueOf(json.get("outcome").asText().toUpperCase(Locale.ROOT)), json.path("facts").asInt(-1), text(json, "why"), text(json, "by"));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("this is no entry of a journal", e);
    }
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.hasNonNull(field) ? json.get(field).asText() : null;
  }
}
