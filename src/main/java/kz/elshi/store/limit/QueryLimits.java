package kz.elshi.store.limit;

import java.util.List;

/**
 * How much a query of a stranger may take.
 *
 * @param timeoutMillis longest time
 * @param rows most rows, or statements of a graph, in an answer
 * @param bytes greatest size of an answer, in memory (estimated) and as it is sent
 * @param services addresses of endpoints that SERVICE may call; whatever is not among them is refused
 */
public record QueryLimits(long timeoutMillis, int rows, long bytes, List<String> services) {
  /** 30 seconds, 500,000 rows, 64 MB, no other endpoint. */
  public static final QueryLimits STANDARD = new QueryLimits(30_000, 500_000, 64L << 20, List.of());

  public QueryLimits {
    services = List.copyOf(services);
  }

  /** The same with another longest time. */
  public QueryLimits withTimeout(long millis) {
    return new QueryLimits(millis, rows, bytes, services);
  }
}
