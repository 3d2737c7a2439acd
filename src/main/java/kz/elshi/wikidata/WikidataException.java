package kz.elshi.wikidata;

import org.jspecify.annotations.Nullable;

/** Wikidata could not be asked; the message says why and what to do. */
public final class WikidataException extends RuntimeException {
  /** What is wrong. */
  public enum Kind {
    /** A server does not answer, or answers nonsense. */
    SERVER,
    /** A dump or a table cannot be read. */
    FILE,
    /** A result or an answer to keep cannot be written. */
    OUTPUT
  }

  private final Kind kind;

  WikidataException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
