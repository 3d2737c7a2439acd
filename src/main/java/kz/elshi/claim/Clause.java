package kz.elshi.claim;

import java.util.List;
import kz.elshi.text.Case;
import kz.elshi.text.Document;
import kz.elshi.text.Predicate;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words that belong to a verb: from behind the verb before it to its own last auxiliary.
 *
 * @param first index of its first token
 * @param head token of the verb or noun that tells of the event
 * @param end index after the predicate
 * @param predicate verb complex, or of a noun what follows it
 */
record Clause(Sentence sentence, int first, int head, int end, Predicate predicate) {

  /** The first token of the clause whose verb is at {@code head}: behind the last verb that ends a clause of its own. */
  static int firstToken(Document document, Sentence sentence, int head) {
    List<Token> tokens = document.tokens();
    for (int i = head - 1; i >= sentence.firstToken(); i--) {
      if (endsClause(tokens, i) || isInRow(tokens, i)) {
        return i + 1;
      }
    }
    return sentence.firstToken();
  }

  /**
   * The last of verbal nouns in a row: «кездесуі, шартқа қол қоюы, отырысты ашуы тиіс» are all due.
   *
   * @return index of the verbal noun that closes the row, {@code head} itself where there is none
   */
  static int lastOfRow(Document document, Sentence sentence, int head) {
    List<Token> tokens = document.tokens();
    int last = head;
    for (int i = head; i < sentence.endToken() && isInRow(tokens, last); i++) {
      if (i > last && isNounOfAction(tokens.get(i))) {
        last = i;
      }
    }
    return isInRow(tokens, last) ? head : last;
  }

  private static boolean isInRow(List<Token> tokens, int index) {
    return isNounOfAction(tokens.get(index)) && index + 1 < tokens.size() && tokens.get(index + 1).is(",");
  }

  private static boolean isNounOfAction(Token token) {
    Reading.Verbal verb = token.verbal();
    return verb != null && verb.form() == Reading.VerbForm.VERBAL_NOUN && verb.possessor() == 3 && verb.grammaticalCase() == Case.NOMINATIVE;
  }

  /** A finite verb, or a converb with which a clause closes. */
  static boolean endsClause(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    if (token.is(";") || token.is(":")) {
      return true;
    }
    Reading.Verbal verb = token.verbal();
    if (verb == null || token.readings().getFirst() != verb) {
      return false;
    }
    return switch (verb.form()) {
      case PAST, AORIST, EVIDENTIAL, INTENTION -> true;
      case CONVERB_PERFECT -> isBeforeComma(tokens, index);
      case PARTICIPLE_FUTURE -> isBeforeComma(tokens, index) && isBackground(tokens, index);
      default -> false;
    };
  }

  private static boolean isBeforeComma(List<Token> tokens, int index) {
    return index + 1 < tokens.size() && tokens.get(index + 1).is(",");
  }

  /** «келген болатын»: a participle of the past before it makes a finite form of it. */
  private static boolean isBackground(List<Token> tokens, int index) {
    Reading.Verbal before = index > 0 ? tokens.get(index - 1).verbal() : null;
    return before != null && before.form() == Reading.VerbForm.PARTICIPLE_PAST;
  }

  /** The finite verb that the clause hangs on: its own, or the next one of the sentence. */
  static @Nullable Integer governor(Document document, Sentence sentence, int from) {
    List<Token> tokens = document.tokens();
    for (int i = from; i < sentence.endToken(); i++) {
      Reading.Verbal verb = tokens.get(i).verbal();
      if (verb != null && isFinite(verb)) {
        return i;
      }
    }
    return null;
  }

  private static boolean isFinite(Reading.Verbal verb) {
    return switch (verb.form()) {
      case PAST, AORIST, EVIDENTIAL, INTENTION -> true;
      default -> false;
    };
  }

  /** The words of the clause. */
  Span span(Document document) {
    List<Token> tokens = document.tokens();
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }
}
