package kz.elshi.mention;

import kz.elshi.lang.Endings;
import kz.elshi.lang.Inflection;
import kz.elshi.lang.LetterTrie;
import kz.elshi.lang.Sounds;
import java.util.List;
import java.util.Locale;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words, found in running text with suffixes on their last word: a trie over words.
 *
 * @param <T> what a phrase means
 */
final class PhraseIndex<T> {

  /**
   * A phrase found.
   *
   * @param first index of its first token
   * @param end index after its last token
   * @param baseLength how many characters of the last token belong to the phrase
   */
  record Hit<T>(int first, int end, T value, Inflection inflection, int baseLength) {}

  private static final class Node<T> {
    final LetterTrie<Node<T>> next = new LetterTrie<>();
    @Nullable T value;
    /** What the phrase means without a capital where it is a name with one: қытай. */
    @Nullable T common;
    boolean capital;
    boolean acronym;
  }

  private static final int SHORTEST_ACRONYM = 2;
  private static final int LONGEST_ACRONYM = 6;

  private final Node<T> root = new Node<>();
  private final Endings endings;
  private final Sounds sounds;
  private final FirstWords firstWords;
  private final int bit;

  PhraseIndex(Endings endings, Sounds sounds, FirstWords firstWords) {
    this.endings = endings;
    this.sounds = sounds;
    this.firstWords = firstWords;
    bit = firstWords.bit();
  }

  /** Adds a phrase; the first value of a phrase stays, and one of the phrase in lower case beside it. A capitalised phrase is found capitalised only. */
  void add(String phrase, T value) {
    Node<T> node = root;
    String[] words = phrase.strip().toLowerCase(Locale.ROOT).split("\\s+");
    for (String word : words) {
      node = following(node, word);
    }
    firstWords.add(words[0], words.length == 1, bit);
    boolean lower = Character.isLowerCase(phrase.codePointAt(0));
    if (node.value != null && node.capital == lower && node.common == null) {
      node.common = lower ? value : node.value;
      node.value = lower ? node.value : value;
      node.capital = true;
    }
    if (node.value == null) {
      node.value = value;
      node.capital = Character.isUpperCase(phrase.codePointAt(0));
      node.acronym = isAcronym(phrase);
    }
  }

  private static <T> Node<T> following(Node<T> node, String word) {
    LetterTrie<Node<T>> end = node.next.forward(word);
    if (end.value() == null) {
      end.setValue(new Node<>());
    }
    return end.value();
  }

  private static boolean isAcronym(String phrase) {
    return phrase.length() >= SHORTEST_ACRONYM
        && phrase.length() <= LONGEST_ACRONYM
        && phrase.chars().allMatch(Character::isUpperCase);
  }

  /**
   * Whether a phrase may begin with a word.
   *
   * @param begun what {@link FirstWords#begunAt} tells of the word
   */
  boolean mayBegin(int begun) {
    return (begun & bit) != 0;
  }

  /** The longest phrase that begins at a token and ends before {@code end}, or null. */
  @Nullable Hit<T> longest(List<Token> tokens, int first, int end) {
    Hit<T> best = null;
    Node<T> node = root;
    for (int i = first; i < end && tokens.get(i).kind() != Token.Kind.NUMBER; i++) {
      String word = tokens.get(i).folded();
      Hit<T> hit = ending(tokens, first, i, node, word);
      if (hit != null) {
        best = hit;
      }
      LetterTrie<Node<T>> whole = node.next.after(word);
      if (whole == null || whole.value() == null) {
        break;
      }
      node = whole.value();
    }
    return best;
  }

  /** What a word means that is part of a compound, or null. */
  @Nullable T part(String word) {
    T longest = null;
    LetterTrie<Node<T>> trie = root.next;
    for (int length = 1; trie != null && length <= word.length(); length++) {
      LetterTrie<Node<T>> before = trie;
      trie = before.next(word.charAt(length - 1));
      if (length < word.length() - endings.longest()) {
        continue;
      }
      Node<T> found = trie == null ? null : trie.value();
      if (found == null || found.acronym || accept(found, word, length) == null) {
        found = devoiced(before, word, length);
      }
      longest = found != null && accept(found, word, length) != null ? found.value : longest;
    }
    return longest;
  }

  private @Nullable Hit<T> ending(List<Token> tokens, int first, int last, Node<T> node, String word) {
    int shortest = Math.max(1, word.length() - endings.longest());
    Hit<T> longest = null;
    LetterTrie<Node<T>> trie = node.next;
    for (int length = 1; trie != null && length <= word.length(); length++) {
      LetterTrie<Node<T>> before = trie;
      trie = before.next(word.charAt(length - 1));
      if (length < shortest) {
        continue;
      }
      Node<T> found = trie == null ? null : trie.value();
      Inflection inflection = found == null ? null : accept(found, word, length);
      if (found == null || inflection == null) {
        found = devoiced(before, word, length);
        inflection = found == null ? null : accept(found, word, length);
      }
      if (found != null && inflection != null && written(found, tokens, first, last, length)) {
        longest = new Hit<>(first, last + 1, found.value, inflection, length);
      } else if (found != null && inflection != null && found.common != null) {
        longest = new Hit<>(first, last + 1, found.common, inflection, length);
      }
    }
    return longest;
  }

  private @Nullable Inflection accept(Node<T> node, String word, int length) {
    return node.value == null ? null : endings.after(word, length, sounds.isVowel(word.charAt(length - 1)));
  }

  private @Nullable Node<T> devoiced(LetterTrie<Node<T>> before, String word, int length) {
    if (length >= word.length() || !sounds.isVowel(word.charAt(length))) {
      return null;
    }
    Character voiceless = sounds.devoiced(word.charAt(length - 1));
    LetterTrie<Node<T>> end = voiceless == null ? null : before.next(voiceless);
    return end == null ? null : end.value();
  }

  private static boolean written(Node<?> node, List<Token> tokens, int first, int last, int length) {
    if (node.acronym) {
      String text = tokens.get(last).text();
      return text.length() >= length && text.substring(0, length).chars().allMatch(Character::isUpperCase);
    }
    return !node.capital || Character.isUpperCase(tokens.get(first).text().codePointAt(0));
  }
}
