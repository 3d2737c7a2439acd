package kz.elshi.query;

/** A query cannot be run; the message is for the user. */
public final class QueryException extends RuntimeException {
  /** What is wrong. */
  public enum Kind {
    UNKNOWN_QUERY,
    BAD_PARAMETER,
    /** It needs other people's data as well. */
    FEDERATED,
    SYNTAX,
    TIMEOUT,
    /** It takes too much; at another time it may not. */
    BUSY,
    /** It, or its answer, is larger than may be. */
    TOO_LARGE,
    /** Another server that has to answer does not. */
    REMOTE;

    /** Whether the command line was wrong rather than the query. */
    public boolean isUsage() {
      return this == UNKNOWN_QUERY || this == BAD_PARAMETER || this == FEDERATED;
    }
  }

  private final Kind kind;

  public QueryException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Whether it was stopped at a limit. */
  public boolean isStopped() {
    return kind == Kind.TIMEOUT || kind == Kind.BUSY || kind == Kind.TOO_LARGE;
  }

  /** Whether the same query may be answered at another time. */
  public boolean isPassing() {
    return kind == Kind.TIMEOUT || kind == Kind.BUSY;
  }

  /** The limit at which it was stopped, in a word. */
  public String limit() {
    return kind == Kind.TIMEOUT ? "time" : kind == Kind.BUSY ? "busy" : "size";
  }

  public Kind kind() {
    return kind;
  }
}
