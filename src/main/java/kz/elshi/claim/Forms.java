package kz.elshi.claim;

import java.util.List;
import java.util.Locale;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Compares words of the text with dictionary forms. */
final class Forms {
  private Forms() {}

  /** Whether the word is a form of the dictionary form, in any of its readings. */
  static boolean is(Token token, String lemma) {
    if (token.folded().equals(lemma)) {
      return true;
    }
    for (Reading reading : token.readings()) {
      if (reading.lemma().equals(lemma) || reading.lemma().toLowerCase(Locale.ROOT).equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  /** The nominal reading with the dictionary form, or null. */
  static Reading.@Nullable Nominal nominal(Token token, String lemma) {
    for (Reading reading : token.readings()) {
      if (reading instanceof Reading.Nominal nominal && nominal.lemma().toLowerCase(Locale.ROOT).equals(lemma)) {
        return nominal;
      }
    }
    return null;
  }

  /** The verbal reading with the dictionary form, or null. */
  static Reading.@Nullable Verbal verbal(Token token, String lemma) {
    for (Reading reading : token.readings()) {
      if (reading instanceof Reading.Verbal verbal && verbal.lemma().equals(lemma)) {
        return verbal;
      }
    }
    return null;
  }

  /** The verbal reading if it is the likeliest of all, or null. */
  static Reading.@Nullable Verbal surely(Token token) {
    return !token.readings().isEmpty() && token.readings().getFirst() instanceof Reading.Verbal verbal ? verbal : null;
  }

  /** Whether the words that end with the token at {@code last} are forms of the dictionary forms, one after the other. */
  static boolean endAt(List<Token> tokens, int last, List<String> lemmas) {
    if (last - lemmas.size() + 1 < 0) {
      return false;
    }
    for (int i = 0; i < lemmas.size(); i++) {
      if (!is(tokens.get(last - lemmas.size() + 1 + i), lemmas.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb's form speaks of what lies ahead. */
  static boolean isAhead(Reading.Verbal verbal) {
    return switch (verbal.form()) {
      case AORIST, FUTURE_UNCERTAIN, INTENTION, PARTICIPLE_FUTURE, CONDITIONAL, IMPERATIVE, CONVERB_PURPOSE -> true;
      case PAST, CONVERB_PERFECT, CONVERB_IMPERFECT, CONVERB_UNTIL, PARTICIPLE_PAST, AGENT, VERBAL_NOUN, EVIDENTIAL -> false;
    };
  }

  /** Whether a verb in this form can close a clause, in contrast to one that stands before a noun or is itself a noun. */
  static boolean closesClause(Reading.Verbal verbal) {
    return verbal.form() != VerbForm.VERBAL_NOUN && verbal.form() != VerbForm.AGENT;
  }
}
