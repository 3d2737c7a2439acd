package kz.elshi.claim;

import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules.Rule;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;

/** What is said of an election: a block of {@code data/rules/LANGUAGE/elections.rules}, which explains the fields. */
record ElectionRule(
    String id,
    Shape shape,
    List<List<String>> cues,
    Tense tense,
    Election.Outcome outcome,
    List<List<String>> again,
    Election.Outcome againOutcome,
    LemmaPhrases with,
    double confidence) {
  /** What the rule starts from. */
  enum Shape {
    NOUN,
    OFFICE,
    WINNER
  }

  /** What the cue must say of the time. */
  enum Tense {
    ANY,
    DONE,
    AHEAD
  }

  /** «Again» stands no farther before the verb than this. */
  private static final int AGAIN_WITHIN = 4;

  private static final List<String> FIELDS =
      List.of("shape", "cue", "tense", "outcome", "again", "again-outcome", "with", "confidence");

  /**
   * Reads a block.
   *
   * @throws KnowledgeException if a field is unknown or missing or has no sense
   */
  static ElectionRule of(Rule rule) {
    rule.allow(FIELDS);
    Election.Outcome outcome = constant(rule, rule.get("outcome"), Election.Outcome.class);
    return new ElectionRule(
        rule.id(),
        constant(rule, rule.get("shape"), Shape.class),
        phrases(rule, "cue"),
        rule.has("tense") ? constant(rule, rule.get("tense"), Tense.class) : Tense.ANY,
        outcome,
        phrases(rule, "again"),
        rule.has("again-outcome") ? constant(rule, rule.get("again-outcome"), Election.Outcome.class) : outcome,
        LemmaPhrases.of(rule.list("with")),
        Confidence.of(rule));
  }

  private static List<List<String>> phrases(Rule rule, String field) {
    return rule.list(field).stream().map(phrase -> List.of(phrase.split(" "))).toList();
  }

  private static <E extends Enum<E>> E constant(Rule rule, String name, Class<E> type) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(rule.where() + ": " + name + " is not known here", e);
    }
  }

  /** Whether one of the cues ends at a token and says what the rule wants of the time. */
  boolean cueAt(MentionedTokens tokens, Sentence sentence, int index, AheadWords ahead) {
    for (List<String> cue : cues) {
      if (Forms.endAt(tokens.all(), index, cue)) {
        Reading.Verbal verbal = Forms.verbal(tokens.get(index), cue.getLast());
        return verbal == null || verbal.form() != Reading.VerbForm.AGENT && !verbal.negative() && fits(ahead.isAhead(verbal, tokens, sentence, index));
      }
    }
    return false;
  }

  private boolean fits(boolean ahead) {
    return switch (tense) {
      case ANY -> true;
      case DONE -> !ahead;
      case AHEAD -> ahead;
    };
  }

  /** The outcome, by whether words before the verb say that it was not the first time. */
  Election.Outcome outcome(MentionedTokens tokens, Sentence sentence, int verb) {
    for (int i = Math.max(sentence.firstToken(), verb - AGAIN_WITHIN); i < verb; i++) {
      for (List<String> words : again) {
        if (Forms.endAt(tokens.all(), i, words)) {
          return againOutcome;
        }
      }
    }
    return outcome;
  }

  /** Whether what the rule asks for stands in the sentence. */
  boolean isFor(MentionedTokens tokens, Sentence sentence) {
    return with.isEmpty() || tokens.has(sentence, with);
  }
}
