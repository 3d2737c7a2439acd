package kz.elshi.mention.crf;

/** Hashes of features: 28 bits, so that a million features rarely meet and their differences pack well. */
final class Hash {
  static final int BITS = 28;

  private static final int MASK = (1 << BITS) - 1;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long STIR = 0xD6E8FEB86659FD93L;

  private Hash() {}

  /** Of a part of a word (FNV-1a over its UTF-16 units). */
  static int of(String word, int start, int end) {
    int hash = 0x811C9DC5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  static int of(String word) {
    return of(word, 0, word.length());
  }

  /** Of a template of features and its value. */
  static int feature(int template, int value) {
    return stirred(template * GOLDEN + value);
  }

  /** Of a template and two values in their order. */
  static int feature(int template, int one, int other) {
    return stirred((template * GOLDEN + one) * STIR + other);
  }

  private static int stirred(long value) {
    long hash = value ^ value >>> 32;
    hash *= STIR;
    hash ^= hash >>> 32;
    hash *= STIR;
    return (int) (hash >>> 32) & MASK;
  }
}
