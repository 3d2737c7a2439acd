package kz.elshi.lang;

import java.util.Collection;

/**
 * Tells of most words that they are not in a set without a look at it, which for a big one means waiting for memory (Bloom 1970: two bits
 * for each word). Asked by the hash of {@link String#hashCode}, which of the beginnings of a word can be had one from the other.
 */
public final class WordFilter {
  private static final int BITS_PER_WORD = 16;
  private static final long STIR = 0x9E3779B97F4A7C15L;

  private final long[] bits;
  private final int width;

  /** Empty, with room for so many words; with more it is of less use. */
  public WordFilter(int words) {
    width = Math.max(6, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, words) * BITS_PER_WORD - 1));
    bits = new long[1 << width - 6];
  }

  /** With the words of a set. */
  public WordFilter(Collection<String> words) {
    this(words.size());
    words.forEach(this::add);
  }

  /** Adds a word. */
  public void add(String word) {
    long stirred = word.hashCode() * STIR;
    bits[first(stirred) >>> 6] |= 1L << first(stirred);
    bits[second(stirred) >>> 6] |= 1L << second(stirred);
  }

  /** Whether a word of the set may have a hash; false for sure. */
  public boolean mayHave(int hash) {
    long stirred = hash * STIR;
    return (bits[first(stirred) >>> 6] & 1L << first(stirred)) != 0 && (bits[second(stirred) >>> 6] & 1L << second(stirred)) != 0;
  }

  /** The hash of a word with one letter more. */
  public static int hash(int before, char letter) {
    return 31 * before + letter;
  }

  private int first(long stirred) {
    return (int) (stirred >>> Long.SIZE - width);
  }

  private int second(long stirred) {
    return (int) (stirred >>> Integer.SIZE - width) & (1 << width) - 1;
  }
}
