package kz.elshi.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.text.Token;

/** Phrases of dictionary forms, found in any form of their words. The last words are looked up first: few tokens are one of them. */
final class LemmaPhrases {
  private final List<List<String>> phrases;
  private final Set<String> lasts = new HashSet<>();

  private LemmaPhrases(List<List<String>> phrases) {
    this.phrases = phrases;
    phrases.forEach(phrase -> lasts.add(Forms.last(phrase)));
  }

  /** Takes phrases apart at spaces; a word with {@code =} before it must stand exactly so. */
  static LemmaPhrases of(List<String> phrases) {
    return new LemmaPhrases(phrases.stream().distinct().map(phrase -> List.of(phrase.split(" "))).toList());
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** Whether one of the phrases ends at a token from {@code first} to before {@code end}. */
  boolean standIn(List<Token> tokens, int first, int end) {
    for (int i = isEmpty() ? end : first; i < end; i++) {
      if (Forms.isAny(tokens.get(i), lasts) && endAt(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean endAt(List<Token> tokens, int last) {
    for (List<String> phrase : phrases) {
      if (Forms.endAt(tokens, last, phrase)) {
        return true;
      }
    }
    return false;
  }
}
