package kz.elshi.web;

import kz.elshi.store.limit.QueryLimits;

/**
 * How much a client may ask for.
 *
 * @param query what a query may take
 * @param queries most queries at a time; those beyond wait a moment and are then turned away
 * @param bodyBytes greatest body of a query or form, as it is sent and unpacked
 * @param uploadBytes greatest body with articles, as it is sent and unpacked
 * @param articleLength longest article that comes by the web, in UTF-16 code units
 * @param articles most articles that come in a form
 * @param stream most articles that a program brings in one request
 */
public record Limits(QueryLimits query, int queries, int bodyBytes, int uploadBytes, int articleLength, int articles, int stream) {
  /** As {@link QueryLimits#STANDARD}; 8 queries at a time, bodies of 1 MB, 8 MB with articles, 100 articles of 200,000 characters, 1,000 from programs. */
  public static final Limits STANDARD = new Limits(QueryLimits.STANDARD, 8, 1 << 20, 8 << 20, 200_000, 100, 1000);

  /** The same with another longest time of a query. */
  public Limits withTimeout(long millis) {
    return new Limits(query.withTimeout(millis), queries, bodyBytes, uploadBytes, articleLength, articles, stream);
  }
}
