package kz.elshi.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judgements as JSON Lines, one decision or withdrawal a line, only ever appended to:
 *
 * <pre>
 * {"id":"3f2a…","verdict":"same","subject":"https://…","object":"https://…","by":"aigul","at":"2026-11-24T10:00:00Z","note":"…"}
 * {"withdraws":"3f2a…","by":"aigul","at":"2026-11-24T11:00:00Z"}
 * </pre>
 */
public final class JudgementFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final LineFile lines;

  public JudgementFile(Path file) {
    this.file = file;
    this.lines = new LineFile(file);
  }

  /** A line that is no judgement. */
  public static final class BrokenLine extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenLine(Path file, int line, String problem) {
      super(file + ", line " + line + ": " + problem + "; mend or remove the line");
    }
  }

  /** Size in bytes; 0 if there is no file. */
  public long size() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The judgements in the order of the file, withdrawals applied.
   *
   * @throws BrokenLine if a line is none; a last line without a line end is what a crash has left, and is skipped
   * @throws UncheckedIOException if the file cannot be read
   */
  public List<Judgement> read() {
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines.lines()) {
      number++;
      if (!line.isBlank()) {
        take(line, number, judgements);
      }
    }
    return new ArrayList<>(judgements.values());
  }

  private void take(String line, int number, Map<String, Judgement> judgements) {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.hasNonNull("withdraws")) {
        String id = json.get("withdraws").asText();
        judgements.computeIfPresent(id, (key, old) -> old.withdrawn(text(json, "by"), Instant.parse(text(json, "at"))));
      } else {
        Judgement judgement = judgement(json);
        judgements.putIfAbsent(judgement.id(), judgement);
      }
    } catch (JsonProcessingException e) {
      throw new BrokenLine(file, number, "it is no JSON");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BrokenLine(file, number, String.valueOf(e.getMessage()));
    }
  }

  private static Judgement judgement(JsonNode json) {
    return new Judgement(
        text(json, "id"), Judgement.Verdict.of(text(json, "verdict")), text(json, "subject"), optional(json, "object"), text(json, "by"),
        Instant.parse(text(json, "at")), optional(json, "note"), null, null);
  }

  private static String text(JsonNode json, String field) {
    String value = optional(json, field);
    if (value == null) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return value;
  }

  private static @Nullable String optional(JsonNode json, String field) {
    return json.hasNonNull(field) ? json.get(field).asText() : null;
  }

  /**
   * Appends a judgement, and its withdrawal if it has one; on the disk when this returns.
   *
   * @throws UncheckedIOException if it cannot be written; then the file is as it was, or ends in a line that reading skips
   */
  public void append(Judgement judgement) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", judgement.id()).put("verdict", judgement.verdict().id()).put("subject", judgement.subject());
    if (judgement.object() != null) {
      json.put("object", judgement.object());
    }
    json.put("by", judgement.by()).put("at", judgement.at().toString());
    if (judgement.note() != null) {
      json.put("note", judgement.note());
    }
    append(json);
    if (judgement.withdrawnAt() != null) {
      appendWithdrawal(judgement);
    }
  }

  /** Appends the withdrawal of a judgement that has been taken back. */
  public void appendWithdrawal(Judgement judgement) {
    append(
        JSON.createObjectNode().put("withdraws", judgement.id()).put("by", judgement.withdrawnBy())
            .put("at", String.valueOf(judgement.withdrawnAt())));
  }

  private void append(ObjectNode json) {
    lines.append(List.of(json.toString()));
  }
}
