package kz.elshi.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  public JudgementFile(Path file) {
    this.file = file;
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
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      int number = 0;
      for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
        number++;
        if (!line.isBlank()) {
          take(line, number, judgements);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
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
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.truncate(whole(channel));
      channel.position(channel.size());
      ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Where the last whole line ends: what a crash has left behind it would spoil the next line. */
  private static long whole(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }
}
