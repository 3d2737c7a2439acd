package kz.elshi.store.limit;

import org.apache.jena.query.QueryCancelledException;

/** A query was stopped at a limit other than that of time. The message says which, in words for whoever asked. */
public final class QueryStopped extends QueryCancelledException {
  private static final long serialVersionUID = 1;

  /** The limit that was met. */
  public enum Limit {
    ROWS,
    BYTES,
    MEMORY,
    BUSY,
    NESTING
  }

  private final Limit limit;
  private final String words;

  QueryStopped(Limit limit, String words) {
    this.limit = limit;
    this.words = words;
  }

  /** Whether the same query may be answered at another time. */
  public boolean isPassing() {
    return limit == Limit.MEMORY || limit == Limit.BUSY;
  }

  public Limit limit() {
    return limit;
  }

  @Override
  public String getMessage() {
    return words;
  }

  static QueryStopped memory() {
    return new QueryStopped(Limit.MEMORY, "the query was stopped because it needs more memory than there is: narrow it, or add a LIMIT");
  }

  static QueryStopped nesting() {
    return new QueryStopped(Limit.NESTING, "the query, or a regular expression in it, is nested too deeply to be answered");
  }

  static QueryStopped text() {
    return new QueryStopped(Limit.BYTES, "the query was stopped because it makes a text of more than " + WatchedText.LONGEST + " characters");
  }
}
