package kz.elshi.claim;

import java.util.List;
import kz.elshi.text.Token;

/** Finds words of rules in tokens: a rule gives stems, the text their inflected forms. */
final class Words {
  private Words() {}

  /** Whether a token, or what stands behind its last hyphen (бизнес-форум, 11-отырыс), begins with a stem; with = before it: is it. */
  static boolean begins(Token token, String stem) {
    String word = token.folded();
    if (stem.startsWith("=")) {
      return word.equals(stem.substring(1));
    }
    return word.startsWith(stem) || word.startsWith(stem, word.lastIndexOf('-') + 1);
  }

  /** Index of the last token before {@code end} and not before {@code first} that begins with one of the stems; -1 if none. */
  static int last(List<Token> tokens, int first, int end, List<String> stems) {
    for (int i = end - 1; i >= first; i--) {
      if (beginsAny(tokens, i, end, stems)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of the stems, of one or more words, begins at a token. */
  static boolean beginsAny(List<Token> tokens, int at, int end, List<String> stems) {
    return stems.stream().anyMatch(stem -> phrase(tokens, at, end, stem));
  }

  /** Whether a phrase begins at a token: each of its words begins a token, one after the other. */
  static boolean phrase(List<Token> tokens, int at, int end, String phrase) {
    String[] words = phrase.split(" ");
    if (at < 0 || at + words.length > end) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!begins(tokens.get(at + i), words[i])) {
        return false;
      }
    }
    return true;
  }
}
