package kz.elshi.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a folder with parts says of itself, in a file beside them: only a job that came to its end writes it.
 *
 * @param job name of the job in the system that ran it
 * @param version of the program
 * @param base of the data's addresses
 * @param threshold facts that are trusted less were left out, 0 to 1
 * @param created when the job ended, to the second
 * @param parts in the order of their names
 */
public record PartsManifest(String job, String version, String base, double threshold, Instant created, List<Part> parts) {
  /** Name of its file. */
  public static final String NAME = "manifest.json";

  /** Folder beside it with what a job has not yet finished; where it is without a manifest, the parts are not all there. */
  public static final String UNFINISHED = "_temporary";

  private static final String FORMAT = "elshi-parts 1";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A file of N-Quads, gzip, with whole articles, and what could not be read among them.
   *
   * @param file name within the folder; there is no such file if it has no articles
   * @param quads lines of the file, unpacked
   * @param bytes length of the file as it is
   * @param sha256 of the file as it is, hexadecimal
   * @param problems lines of the file with its problems, see {@link #problemsOf}
   */
  public record Part(String file, long articles, long facts, long quads, long bytes, String sha256, long problems) implements Serializable {}

  public PartsManifest {
    parts = List.copyOf(parts);
  }

  /** Name of the file with the problems of a part: a line of JSON each, with {@code source}, {@code kind} and {@code problem}. */
  public static String problemsOf(String part) {
    return part.replaceFirst("^part-", "problems-").replaceFirst("\\.nq\\.gz$", ".jsonl");
  }

  public long articles() {
    return parts.stream().mapToLong(Part::articles).sum();
  }

  public long facts() {
    return parts.stream().mapToLong(Part::facts).sum();
  }

  public long quads() {
    return parts.stream().mapToLong(Part::quads).sum();
  }

  public long problems() {
    return parts.stream().mapToLong(Part::problems).sum();
  }

  /** The manifest as JSON on several lines. */
  public String json() {
    ObjectNode json = JSON.createObjectNode().put("format", FORMAT).put("job", job).put("version", version).put("base", base);
    json.put("threshold", threshold).put("created", created.toString());
    json.put("articles", articles()).put("facts", facts()).put("quads", quads()).put("problems", problems());
    ArrayNode all = json.putArray("parts");
    for (Part part : parts) {
      ObjectNode one = all.addObject().put("file", part.file).put("articles", part.articles).put("facts", part.facts).put("quads", part.quads);
      one.put("bytes", part.bytes).put("sha256", part.sha256).put("problems", part.problems);
    }
    return json.toPrettyString() + "\n";
  }

  /**
   * A manifest from its JSON.
   *
   * @throws IllegalArgumentException if it is none, or one of another format
   */
  public static PartsManifest read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      if (!json.path("format").asText().equals(FORMAT)) {
        throw new IllegalArgumentException("the manifest is not of the format " + FORMAT);
      }
      List<Part> parts = new ArrayList<>();
      for (JsonNode one : json.path("parts")) {
        parts.add(
            new Part(
                one.path("file").asText(), one.path("articles").asLong(-1), one.path("facts").asLong(-1), one.path("quads").asLong(-1), one.path("bytes").asLong(-1),
                one.path("sha256").asText(), one.path("problems").asLong(-1)));
      }
      return new PartsManifest(
          json.path("job").asText(), json.path("version").asText(), json.path("base").asText(), json.path("threshold").asDouble(), Instant.parse(json.path("created").asText()), parts);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("the manifest cannot be read", e);
    }
  }
}
