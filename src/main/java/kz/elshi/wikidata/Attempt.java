package kz.elshi.wikidata;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** How one request ended. */
sealed interface Attempt {
  /** Rows by variable, and the bytes they were read from. */
  record Answered(List<Map<String, Node>> rows, byte[] body) implements Attempt {}

  /** Something that may pass; {@code asked} is the wait that the server asks for, or null. */
  record Failed(String reason, @Nullable Duration asked) implements Attempt {}

  /** The server will say the same next time. */
  record Refused(String reason) implements Attempt {}
}
