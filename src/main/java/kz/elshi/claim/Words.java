package kz.elshi.claim;

import java.util.List;
import kz.elshi.text.Token;

/** Finds words of rules in tokens: a rule gives stems, the text their inflected forms. Lists that are asked for often are {@link Stems}. */
final class Words {
  private Words() {}

  /** Whether a token, or what stands behind its last hyphen (бизнес-форум, 11-отырыс), begins with a stem; with = before it: is it. */
  static boolean begins(Token token, String stem) {
    return begins(token.folded(), stem, 0, stem.length());
  }

  private static boolean begins(String word, String phrase, int from, int end) {
    if (from < end && phrase.charAt(from) == '=') {
      return word.length() == end - from - 1 && word.regionMatches(0, phrase, from + 1, end - from - 1);
    }
    if (word.regionMatches(0, phrase, from, end - from)) {
      return true;
    }
    int hyphen = word.lastIndexOf('-');
    return hyphen >= 0 && word.regionMatches(hyphen + 1, phrase, from, end - from);
  }

  /** Index of the last token before {@code end} and not before {@code first} that begins with one of the stems; -1 if none. */
  static int last(List<Token> tokens, int first, int end, List<String> stems) {
    for (int i = stems.isEmpty() ? first - 1 : end - 1; i >= first; i--) {
      if (beginsAny(tokens, i, end, stems)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether one of the stems, of one or more words, begins at a token. */
  static boolean beginsAny(List<Token> tokens, int at, int end, List<String> stems) {
    if (stems instanceof Stems compiled) {
      return compiled.beginAt(tokens, at, end);
    }
    for (String stem : stems) {
      if (phrase(tokens, at, end, stem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase begins at a token: each of its words begins a token, one after the other. */
  static boolean phrase(List<Token> tokens, int at, int end, String phrase) {
    int word = 0;
    for (int i = at; i >= 0 && i < end; i++) {
      int space = phrase.indexOf(' ', word);
      if (!begins(tokens.get(i).folded(), phrase, word, space < 0 ? phrase.length() : space)) {
        return false;
      }
      if (space < 0) {
        return true;
      }
      word = space + 1;
    }
    return false;
  }
}
