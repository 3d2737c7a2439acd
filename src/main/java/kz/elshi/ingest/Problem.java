package kz.elshi.ingest;

/** Input that could not be read: one sentence that names the file (and line) and says what is wrong and what to do. */
public record Problem(Kind kind, String source, String message) implements Found {
  private static final int LONGEST_NAME = 300;

  /** Classes of problems. */
  public enum Kind {
    MISSING,
    EMPTY,
    BINARY,
    ENCODING,
    TOO_LONG,
    NO_BODY,
    BAD_JSON,
    BAD_FIELD,
    NO_ARTICLES,
    UNREADABLE
  }

  /** The sentence for the user, on one line: what came from the input may neither move a terminal's cursor nor begin a line of a log. */
  public String sentence() {
    return harmless(source + ": " + message);
  }

  /** A name that the input gives, fit to be shown. */
  static String shown(String name) {
    return harmless(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…");
  }

  private static String harmless(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]", "\ufffd");
  }
}
