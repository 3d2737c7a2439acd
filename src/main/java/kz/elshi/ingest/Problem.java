package kz.elshi.ingest;

/** Input that could not be read: one sentence that names the file (and line) and says what is wrong and what to do. */
public record Problem(Kind kind, String source, String message) implements Found {
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

  /** The sentence for the user. */
  public String sentence() {
    return source + ": " + message;
  }
}
