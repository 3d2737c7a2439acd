package kz.elshi.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What a backup says of itself.
 *
 * @param version of the program that wrote it
 * @param created when it was begun, to the second
 * @param base of the data's addresses
 * @param articles that are in it
 * @param graphs that are in it, without the default graph
 * @param quads statements in all graphs, the default graph among them
 * @param judgements lines of the judgements file
 * @param journal lines of the journal
 * @param sha256 of everything before the manifest's line, as it is without gzip; hexadecimal
 */
public record Manifest(
    String version, Instant created, String base, long articles, long graphs, long quads, long judgements, long journal, String sha256) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String json() {
    ObjectNode json = JSON.createObjectNode().put("version", version).put("created", created.toString()).put("base", base);
    json.put("articles", articles).put("graphs", graphs).put("quads", quads).put("judgements", judgements).put("journal", journal);
    return json.put("sha256", sha256).toString();
  }

  /**
   * A manifest from its JSON.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Manifest read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new Manifest(
          json.path("version").asText(), Instant.parse(json.path("created").asText()), json.path("base").asText(), json.path("articles").asLong(-1),
          json.path("graphs").asLong(-1), json.path("quads").asLong(-1), json.path("judgements").asLong(-1), json.path("journal").asLong(-1),
          json.path("sha256").asText());
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("the manifest cannot be read", e);
    }
  }

  /** One sentence. */
  public String sentence() {
    return articles + " articles, " + graphs + " graphs, " + quads + " statements, " + judgements + " lines of judgements, " + journal
        + " of the journal, written " + created + " by version " + version;
  }
}
