package kz.elshi.web;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.review.ReviewItem;

/**
 * A way to answer a question.
 *
 * @param key on the keyboard
 * @param message key of the words on the button
 * @param answers the judgements that follow, as {@code elshi judge} takes them; none to put the question off
 */
record ReviewChoice(String key, String message, List<String> answers) {
  static final String LATER = "later";
  private static final String BETWEEN = "|";
  private static final int MOST_CANDIDATES = 9;

  /** The choices that settle a question, acceptance first. */
  static List<ReviewChoice> of(ReviewItem item) {
    String first = item.things().getFirst();
    return switch (item.kind()) {
      case FACT -> List.of(yes("review.right", "right " + first), no("review.wrong", "wrong " + first), unsure("unsure " + first));
      case OFFICE ->
          List.of(
              yes("review.right", item.things().stream().map(thing -> "right " + thing).toArray(String[]::new)),
              no("review.wrong", "wrong " + first), unsure("unsure " + first));
      case IDENTITY -> List.of(yes("review.same", item.answers().get(0)), no("review.notsame", item.answers().get(1)), unsure());
      case LINK ->
          List.of(
              yes("review.likeliest", item.answers().getFirst()),
              no("review.none", item.answers().stream().map(answer -> "not-" + answer).toArray(String[]::new)), unsure());
    };
  }

  /** Choices beside each candidate, by their numbers. */
  static List<ReviewChoice> ofCandidates(ReviewItem item) {
    List<ReviewChoice> choices = new ArrayList<>();
    boolean links = item.kind() == ReviewItem.Kind.LINK;
    boolean several = item.kind() == ReviewItem.Kind.OFFICE && item.things().size() > 1;
    List<String> answers = links || several ? item.answers() : List.of();
    for (int i = 0; i < Math.min(MOST_CANDIDATES, answers.size()); i++) {
      choices.add(new ReviewChoice(Integer.toString(i + 1), links ? "review.thisone" : "review.thiswrong", List.of(answers.get(i))));
    }
    return choices;
  }

  private static ReviewChoice yes(String message, String... answers) {
    return new ReviewChoice("a", message, List.of(answers));
  }

  private static ReviewChoice no(String message, String... answers) {
    return new ReviewChoice("r", message, List.of(answers));
  }

  private static ReviewChoice unsure(String... answers) {
    return new ReviewChoice("u", answers.length == 0 ? "review.later" : "review.unsure", List.of(answers));
  }

  /** As a form carries it. */
  String value() {
    return answers.isEmpty() ? LATER : String.join(BETWEEN, answers);
  }

  /** The judgements of what a form carried. */
  static List<String> answers(String value) {
    return List.of(value.split("\\|"));
  }
}
