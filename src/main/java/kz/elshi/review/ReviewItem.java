package kz.elshi.review;

import java.util.List;

/**
 * Something that a person should look at.
 *
 * @param kind of question
 * @param question one sentence in English
 * @param things addresses that it is about, those to be judged first
 * @param evidence sentences to judge by, possibly none
 * @param answers the judgements that would settle it, as {@code elshi judge} takes them
 * @param impact in how many articles the things are told of, at least 1
 * @param uncertainty 0 (sure) to 1 (as good as a coin)
 */
public record ReviewItem(
    Kind kind, String question, List<String> things, List<String> evidence, List<String> answers, int impact, double uncertainty) {

  /** Kinds of questions. */
  public enum Kind {
    /** Which item of Wikidata a person is. */
    LINK,
    /** Whether two people or two events are one. */
    IDENTITY,
    /** Who holds an office. */
    OFFICE,
    /** Whether a fact is right. */
    FACT
  }

  public ReviewItem {
    things = List.copyOf(things);
    evidence = List.copyOf(evidence);
    answers = List.copyOf(answers);
  }

  /** What comes first: much told of and unclear. */
  public double urgency() {
    return impact * uncertainty;
  }
}
