package kz.elshi.web;

import kz.elshi.rdf.GraphWriter;
import kz.elshi.review.ReviewItem;

/**
 * A question of the queue.
 *
 * @param rule that found the fact in question; empty for questions about other things
 */
record ReviewEntry(ReviewItem item, String rule) {
  /** Tells this question from others, in letters and digits. */
  String key() {
    return GraphWriter.fingerprint(item.kind() + " " + item.things()).substring(0, 16);
  }
}
