package kz.elshi.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a WARC record or an HTTP message: a first line, and named fields.
 *
 * @param fields by their names in lower case; of one that comes twice, the first
 */
record WarcHead(String first, Map<String, String> fields) {
  private static final int MOST_DIGITS = 15;
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

  /** Reads a head; lines without a colon are passed over, those that begin with a space belong to the one before. */
  static WarcHead of(byte[] bytes) {
    String[] lines = FOLD.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll(" ").split("\r?\n");
    Map<String, String> fields = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        fields.putIfAbsent(lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
      }
    }
    return new WarcHead(lines.length == 0 ? "" : lines[0].strip(), fields);
  }

  /** A field, or the empty string. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The type of what follows without its parameters, e.g. {@code text/html}. */
  String type() {
    return get("content-type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The length of what follows, or null if that is no number. */
  @Nullable Long length() {
    String length = get("content-length");
    return length.matches("[0-9]{1," + MOST_DIGITS + "}") ? Long.valueOf(length) : null;
  }
}
