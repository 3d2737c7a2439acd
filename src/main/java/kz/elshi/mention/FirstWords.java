package kz.elshi.mention;

import java.util.List;
import kz.elshi.lang.Endings;
import kz.elshi.lang.LetterTrie;
import kz.elshi.lang.Sounds;
import kz.elshi.lang.WordFilter;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words that the phrases of all indexes begin with, in one trie. One walk along a word tells which indexes may have a phrase that
 * begins with it, so that the others need not be asked.
 */
final class FirstWords {
  /** Bits of the indexes that have a word as a phrase, and of those that have phrases of which it is the first of several words. */
  private static final class Begun {
    int alone;
    int opening;
  }

  private static final int MANY = 16_000;

  private final LetterTrie<Begun> words = new LetterTrie<>();
  /** The same words: most words of a text begin with none of them. */
  private final WordFilter filter = new WordFilter(MANY);
  private final Endings endings;
  private final Sounds sounds;
  private int indexes;

  FirstWords(Endings endings, Sounds sounds) {
    this.endings = endings;
    this.sounds = sounds;
  }

  /** A bit for one more index. */
  int bit() {
    return 1 << indexes++;
  }

  /** Adds the first word of a phrase of an index; {@code alone} if it is the only one. */
  void add(String word, boolean alone, int bit) {
    LetterTrie<Begun> end = words.forward(word);
    if (end.value() == null) {
      end.setValue(new Begun());
      filter.add(word);
    }
    if (alone) {
      end.value().alone |= bit;
    } else {
      end.value().opening |= bit;
    }
  }

  /** For each token the bits of the indexes that may have a phrase which begins with it. */
  int[] begunAt(List<Token> tokens) {
    int[] bits = new int[tokens.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = of(tokens.get(i).folded());
    }
    return bits;
  }

  private int of(String word) {
    int shortest = Math.max(1, word.length() - endings.longest());
    return mayBegin(word, shortest) ? walk(word, shortest) : 0;
  }

  private boolean mayBegin(String word, int shortest) {
    int hash = 0;
    for (int length = 1; length <= word.length(); length++) {
      int before = hash;
      char last = word.charAt(length - 1);
      hash = WordFilter.hash(before, last);
      if (length >= shortest) {
        Character voiceless = length < word.length() && sounds.isVowel(word.charAt(length)) ? sounds.devoiced(last) : null;
        if (filter.mayHave(hash) || voiceless != null && filter.mayHave(WordFilter.hash(before, voiceless))) {
          return true;
        }
      }
    }
    return false;
  }

  private int walk(String word, int shortest) {
    int bits = 0;
    LetterTrie<Begun> trie = words;
    for (int length = 1; trie != null && length <= word.length(); length++) {
      LetterTrie<Begun> before = trie;
      trie = before.next(word.charAt(length - 1));
      int alone = length < shortest ? 0 : alone(trie) | devoiced(before, word, length);
      if ((alone & ~bits) != 0 && endings.after(word, length, sounds.isVowel(word.charAt(length - 1))) != null) {
        bits |= alone;
      }
    }
    Begun whole = trie == null ? null : trie.value();
    return whole == null ? bits : bits | whole.opening;
  }

  private static int alone(@Nullable LetterTrie<Begun> end) {
    Begun begun = end == null ? null : end.value();
    return begun == null ? 0 : begun.alone;
  }

  /** What the word before an ending is in the lexicon where the ending has voiced its last letter. */
  private int devoiced(LetterTrie<Begun> before, String word, int length) {
    if (length >= word.length() || !sounds.isVowel(word.charAt(length))) {
      return 0;
    }
    Character voiceless = sounds.devoiced(word.charAt(length - 1));
    return voiceless == null ? 0 : alone(before.next(voiceless));
  }
}
