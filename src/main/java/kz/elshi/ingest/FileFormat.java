package kz.elshi.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is in a file, by the ending of its name; {@code .gz} behind the ending means that it is packed. */
public enum FileFormat {
  /** One article, plain. */
  TEXT(".txt"),
  /** One article, HTML. */
  PAGE(".html", ".htm"),
  /** An article in each line, JSON. */
  LINES(".jsonl", ".ndjson"),
  /** A zip archive of any of these. */
  ZIP(".zip"),
  /** A web archive, ISO 28500. */
  WARC(".warc");

  private static final String PACKED = ".gz";

  private final List<String> endings;

  FileFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format of a name, or null if its ending tells none. */
  public static @Nullable FileFormat of(String name) {
    String plain = unpacked(name.toLowerCase(Locale.ROOT));
    for (FileFormat format : values()) {
      if (format.endings.stream().anyMatch(plain::endsWith)) {
        return format == ZIP && isPacked(name) ? null : format;
      }
    }
    return null;
  }

  /** Whether the content of a file of that name is packed by gzip as a whole. */
  public static boolean isPacked(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }

  /** A name without its endings. */
  static String stem(String name) {
    String plain = unpacked(name);
    return plain.contains(".") ? plain.substring(0, plain.lastIndexOf('.')) : plain;
  }

  /** The endings of files that are read, for messages. */
  static String all() {
    return Arrays.stream(values()).flatMap(format -> format.endings.stream()).collect(Collectors.joining(", "));
  }

  private static String unpacked(String name) {
    return isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name;
  }
}
