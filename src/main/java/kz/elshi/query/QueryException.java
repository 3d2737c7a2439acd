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

  public Kind kind() {
    return kind;
  }
}
