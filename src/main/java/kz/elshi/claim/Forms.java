package kz.elshi.claim;

import java.util.List;
import java.util.Set;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Compares words of the text with dictionary forms. Readings are gone through by index: iterators would be most of the garbage. */
final class Forms {
  private static final String EXACT = "=";

  private Forms() {}

  /** Whether the word is a form of the dictionary form, in any of its readings. */
  static boolean is(Token token, String lemma) {
    if (token.folded().equals(lemma)) {
      return true;
    }
    for (int i = 0; i < token.readings().size(); i++) {
      if (token.readings().get(i).lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word or one of its dictionary forms is among these; a quick look before a closer one. */
  static boolean isAny(Token token, Set<String> lemmas) {
    if (lemmas.contains(token.folded())) {
      return true;
    }
    for (int i = 0; i < token.readings().size(); i++) {
      if (lemmas.contains(token.readings().get(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** The dictionary form or exact word that a phrase ends in. */
  static String last(List<String> phrase) {
    String last = phrase.getLast();
    return last.startsWith(EXACT) ? last.substring(EXACT.length()) : last;
  }

  /** The nominal reading with the dictionary form, or null. */
  static Reading.@Nullable Nominal nominal(Token token, String lemma) {
    for (int i = 0; i < token.readings().size(); i++) {
      if (token.readings().get(i) instanceof Reading.Nominal nominal && nominal.lemma().equals(lemma)) {
        return nominal;
      }
    }
    return null;
  }

  /** The verbal reading with the dictionary form, or null. */
  static Reading.@Nullable Verbal verbal(Token token, String lemma) {
    for (int i = 0; i < token.readings().size(); i++) {
      if (token.readings().get(i) instanceof Reading.Verbal verbal && verbal.lemma().equals(lemma)) {
        return verbal;
      }
    }
    return null;
  }

  /** The verbal reading if it is the likeliest of all, or null. */
  static Reading.@Nullable Verbal surely(Token token) {
    return !token.readings().isEmpty() && token.readings().getFirst() instanceof Reading.Verbal verbal ? verbal : null;
  }

  /**
   * Whether the words that end with the token at {@code last} are forms of the dictionary forms, one after the other. A word
   * written with {@code =} before it must stand exactly so.
   */
  static boolean endAt(List<Token> tokens, int last, List<String> lemmas) {
    if (last - lemmas.size() + 1 < 0) {
      return false;
    }
    for (int i = 0; i < lemmas.size(); i++) {
      Token token = tokens.get(last - lemmas.size() + 1 + i);
      String lemma = lemmas.get(i);
      if (lemma.startsWith(EXACT) ? !token.folded().equals(lemma.substring(EXACT.length())) : !is(token, lemma)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a verb in this form can close a clause, in contrast to one that stands before a noun or is itself a noun. */
  static boolean closesClause(Reading.Verbal verbal) {
    return verbal.form() != VerbForm.VERBAL_NOUN && verbal.form() != VerbForm.AGENT;
  }
}
