package kz.elshi.claim;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.elshi.lang.LetterTrie;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A list of stems and phrases in which a token is looked up at one go. What {@link Words} says of beginnings holds: each word of a
 * phrase begins a token, or what stands behind its last hyphen; with = before it, it is the token.
 */
final class Stems extends AbstractList<String> {
  private static final String WHOLE = "=";
  /** How many pairs of letters are told apart; a power of two. */
  private static final int HEADS = 1 << 12;

  private final List<String> all;
  /** First words, each with what follows it in the phrases that it opens: nothing after a single word. */
  private final LetterTrie<List<String>> beginnings = new LetterTrie<>();
  private final LetterTrie<List<String>> whole = new LetterTrie<>();
  /** Marks of the first two letters of all stems: most words of a text can be told by them to begin with none. */
  private final long[] heads = new long[HEADS / Long.SIZE];
  /** Whether there is a stem of one letter, or of none, of which two letters say nothing. */
  private boolean everyHead;

  Stems(Collection<String> stems) {
    all = List.copyOf(stems);
    for (String stem : all) {
      int space = stem.indexOf(' ');
      String first = space < 0 ? stem : stem.substring(0, space);
      boolean exact = first.startsWith(WHOLE);
      addHead(exact ? first.substring(1) : first);
      LetterTrie<List<String>> end = exact ? whole.forward(first.substring(1)) : beginnings.forward(first);
      if (end.value() == null) {
        end.setValue(new ArrayList<>(1));
      }
      end.value().add(space < 0 ? "" : stem.substring(space + 1));
    }
  }

  private void addHead(String word) {
    if (word.length() < 2) {
      everyHead = true;
    } else {
      heads[head(word, 0) / Long.SIZE] |= 1L << head(word, 0);
    }
  }

  private static int head(String word, int from) {
    return word.charAt(from) * 61 + word.charAt(from + 1) & HEADS - 1;
  }

  private boolean mayBegin(String word, int from) {
    return everyHead || from + 1 < word.length() && (heads[head(word, from) / Long.SIZE] & 1L << head(word, from)) != 0;
  }

  @Override
  public String get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }

  /** Whether one of the stems, of one or more words, begins at a token and ends before another. */
  boolean beginAt(List<Token> tokens, int at, int end) {
    if (at < 0 || at >= end) {
      return false;
    }
    String word = tokens.get(at).folded();
    int hyphen = word.lastIndexOf('-');
    return mayBegin(word, 0) && (begin(word, 0, tokens, at + 1, end) || isWhole(word, tokens, at + 1, end))
        || hyphen >= 0 && mayBegin(word, hyphen + 1) && begin(word, hyphen + 1, tokens, at + 1, end);
  }

  private boolean isWhole(String word, List<Token> tokens, int next, int end) {
    LetterTrie<List<String>> exact = whole.after(word);
    return exact != null && goOn(exact.value(), tokens, next, end);
  }

  private boolean begin(String word, int from, List<Token> tokens, int next, int end) {
    LetterTrie<List<String>> node = beginnings;
    for (int i = from; i < word.length(); i++) {
      node = node.next(word.charAt(i));
      if (node == null) {
        return false;
      }
      List<String> rests = node.value();
      if (rests != null && goOn(rests, tokens, next, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the rests of phrases follows, or nothing is to follow. */
  private static boolean goOn(@Nullable List<String> rests, List<Token> tokens, int next, int end) {
    for (int i = 0; rests != null && i < rests.size(); i++) {
      String rest = rests.get(i);
      if (rest.isEmpty() || Words.phrase(tokens, next, end, rest)) {
        return true;
      }
    }
    return false;
  }
}
