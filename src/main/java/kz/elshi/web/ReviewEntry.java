package kz.elshi.web;

import kz.elshi.review.ReviewItem;
import kz.elshi.text.Fingerprint;

/**
 * A question of the queue.
 *
 * @param rule that found the fact in question; empty for questions about other things
 */
record ReviewEntry(ReviewItem item, String rule) {
  /** Tells this question from others, in letters and digits. */
  String key() {
    return Fingerprint.of(item.kind() + " " + item.things()).substring(0, 16);
  }
}
