package kz.elshi.wikidata;

import java.time.Duration;

/**
 * How a server that belongs to others is treated. One question at a time.
 *
 * @param timeout for a whole answer
 * @param pause between two questions
 * @param attempts for a question, from 1
 * @param firstWait before the second attempt; each further wait is twice as long, give or take a quarter
 * @param longestWait before an attempt; a server that asks for a longer one is not asked again
 * @param contact address of who runs this (mail or page), told to the server; may be empty
 */
public record Manners(Duration timeout, Duration pause, int attempts, Duration firstWait, Duration longestWait, String contact) {
  public Manners {
    if (attempts < 1) {
      throw new IllegalArgumentException("at least one attempt is needed");
    }
  }

  /** Name of the program, its page, and the contact; after the User-Agent policy of the Wikimedia Foundation. */
  String userAgent() {
    String who = contact.isBlank() ? "" : "; " + contact.replaceAll("[^\\x21-\\x7e ]", "?");
    return "Elshi/" + kz.elshi.rdf.GraphWriter.VERSION + " (https://w3id.org/elshi/" + who + ")";
  }

  /** The wait after some failed attempts. {@code chance} is 0 to 1. */
  Duration waitAfter(int failed, double chance) {
    double millis = firstWait.toMillis() * Math.pow(2, failed - 1) * (0.75 + chance / 2);
    return Duration.ofMillis(Math.min(longestWait.toMillis(), Math.round(millis)));
  }
}
