package kz.elshi.lang;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words by their letters, read from the front or from the back. One walk along a word finds every word of the trie that it begins
 * (or ends) with, and stops where there can be none.
 *
 * @param <V> what a word means
 */
public final class LetterTrie<V> {
  private static final char[] NONE = {};
  private static final int FEW = 8;

  private char[] letters = NONE;
  @SuppressWarnings("unchecked")
  private LetterTrie<V>[] next = new LetterTrie[0];
  /** Where one letter follows, as behind most beginnings: that letter, else U+0000, and what it leads to. */
  private char only;
  private @Nullable LetterTrie<V> onlyNext;
  /** Where many letters follow: the same by the distance of a letter from the first. */
  private @Nullable LetterTrie<V> @Nullable [] table;
  private @Nullable V value;

  /** What the word that ends here means, or null if none does. */
  public @Nullable V value() {
    return value;
  }

  /** Sets what the word that ends here means. */
  public void setValue(V value) {
    this.value = value;
  }

  /** The words that go on with a letter, or null if none does. */
  public @Nullable LetterTrie<V> next(char letter) {
    if (only != 0) {
      return letter == only ? onlyNext : null;
    }
    if (table != null) {
      int at = letter - letters[0];
      return at < 0 || at >= table.length ? null : table[at];
    }
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == letter) {
        return next[i];
      }
    }
    return null;
  }

  /** Where a word ends that is read from the front; null if no word of the trie begins with it. */
  public @Nullable LetterTrie<V> after(String word) {
    LetterTrie<V> node = this;
    for (int i = 0; i < word.length() && node != null; i++) {
      node = node.next(word.charAt(i));
    }
    return node;
  }

  /** Where a word ends that is read from the front, made if need be. */
  public LetterTrie<V> forward(String word) {
    LetterTrie<V> node = this;
    for (int i = 0; i < word.length(); i++) {
      node = node.make(word.charAt(i));
    }
    return node;
  }

  /** Where a word ends that is read from the back, made if need be. */
  public LetterTrie<V> backward(String word) {
    LetterTrie<V> node = this;
    for (int i = word.length() - 1; i >= 0; i--) {
      node = node.make(word.charAt(i));
    }
    return node;
  }

  private LetterTrie<V> make(char letter) {
    int found = Arrays.binarySearch(letters, letter);
    if (found >= 0) {
      return next[found];
    }
    int at = -found - 1;
    char[] more = Arrays.copyOf(letters, letters.length + 1);
    LetterTrie<V>[] further = Arrays.copyOf(next, next.length + 1);
    System.arraycopy(letters, at, more, at + 1, letters.length - at);
    System.arraycopy(next, at, further, at + 1, next.length - at);
    more[at] = letter;
    further[at] = new LetterTrie<>();
    letters = more;
    next = further;
    only = letters.length == 1 ? letter : 0;
    onlyNext = letters.length == 1 ? further[at] : null;
    table = letters.length > FEW ? table() : null;
    return further[at];
  }

  @SuppressWarnings("unchecked")
  private LetterTrie<V>[] table() {
    LetterTrie<V>[] all = new LetterTrie[letters[letters.length - 1] - letters[0] + 1];
    for (int i = 0; i < letters.length; i++) {
      all[letters[i] - letters[0]] = next[i];
    }
    return all;
  }
}
