package kz.elshi.web.observe;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A log of one line for each event, as keys and values or as JSON. Whatever a value holds, it stays on its line, between its quotes, and tells no token.
 *
 * <pre>
 * time=2026-11-25T03:12:00.123Z event=request id=5VfZ0w status=200 path=/search
 * {"time":"2026-11-25T03:12:00.123Z","event":"request","id":"5VfZ0w","status":200,"path":"/search"}
 * </pre>
 */
public final class EventLog {
  /** Says nothing. */
  public static final EventLog SILENT = new EventLog(null, Format.KEYS, InstantSource.system());

  private static final int LONGEST = 2000;
  private static final Pattern TOKEN = Pattern.compile("elshi_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{16,}");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._:/+,;@()*~-]{1,2000}");

  /** How lines are written. */
  public enum Format {
    KEYS,
    JSON
  }

  private final @Nullable PrintStream out;
  private final Format format;
  private final InstantSource clock;

  /** A log that is written to a stream, which stays the caller's to close. */
  public EventLog(PrintStream out, Format format) {
    this(out, format, InstantSource.system());
  }

  EventLog(@Nullable PrintStream out, Format format, InstantSource clock) {
    this.out = out;
    this.format = format;
    this.clock = clock;
  }

  /** Begins a line. */
  public Line event(String name) {
    return new Line(name);
  }

  /** A line in the making; nothing is written before {@link #write}. */
  public final class Line {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Line(String name) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      values.put("time", now.toString());
      values.put("event", name);
    }

    /** Adds a value; null adds nothing. */
    public Line with(String key, @Nullable Object value) {
      if (value != null) {
        values.put(key, value instanceof Number || value instanceof Boolean ? value : guarded(value.toString()));
      }
      return this;
    }

    /** Adds an error: its class, its message, and the places in our code that it went through. */
    public Line with(Throwable error) {
      StringBuilder places = new StringBuilder();
      for (StackTraceElement place : error.getStackTrace()) {
        if (places.length() < LONGEST / 2) {
          places.append(places.isEmpty() ? "" : " ").append(place.getClassName().replaceFirst("^.*\\.", "")).append('.').append(place.getMethodName()).append(':').append(place.getLineNumber());
        }
      }
      return with("error", error.getClass().getName()).with("message", error.getMessage()).with("at", places);
    }

    /** Writes the line. */
    public void write() {
      PrintStream stream = out;
      if (stream != null) {
        // One call, so that lines of several threads do not mingle.
        stream.print(text());
        stream.flush();
      }
    }

    private String text() {
      StringBuilder line = new StringBuilder(format == Format.JSON ? "{" : "");
      values.forEach(
          (key, value) -> {
            if (format == Format.JSON) {
              line.append(line.length() == 1 ? "" : ",").append('"').append(key).append("\":").append(value instanceof String text ? quoted(text) : value);
            } else {
              line.append(line.isEmpty() ? "" : " ").append(key).append('=').append(value instanceof String text && !PLAIN.matcher(text).matches() ? quoted(text) : value);
            }
          });
      return line.append(format == Format.JSON ? "}\n" : "\n").toString();
    }
  }

  private static String guarded(String text) {
    String all = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return TOKEN.matcher(all).replaceAll("elshi_…");
  }

  /** As JSON has it; what is no letter, mark, number, sign or plain blank is escaped, so that no reader takes it for the end of the line or turns the line round. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == ' ' || isVisible(c)) {
        quoted.append(c);
      } else {
        quoted.append(String.format("\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isVisible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR, Character.PRIVATE_USE,
          Character.UNASSIGNED, Character.SURROGATE -> false;
      default -> true;
    };
  }
}
