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
 * @param articles most articles that come at a time
 */
public record Limits(QueryLimits query, int queries, int bodyBytes, int uploadBytes, int articleLength, int articles) {
  /** As {@link QueryLimits#STANDARD}; 8 queries at a time, bodies of 1 MB, 8 MB with articles, 100 articles of 200,000 characters. */
  public static final Limits STANDARD = new Limits(QueryLimits.STANDARD, 8, 1 << 20, 8 << 20, 200_000, 100);

  /** The same with another longest time of a query. */
  public Limits withTimeout(long millis) {
    return new Limits(query.withTimeout(millis), queries, bodyBytes, uploadBytes, articleLength, articles);
  }
}
