package kz.elshi.mention.crf;

import java.util.Arrays;
import kz.elshi.mention.crf.WordForm.Shape;

/**
 * The features that a single word gives to itself and to its neighbours. They depend on nothing but the word, so that their weights
 * can be summed once for each word of a language.
 */
final class WordFeatures {
  /** How far a word is looked at. */
  static final int REACH = 3;

  private static final int LONGEST_AFFIX = 6;
  private static final int LISTS = 32;

  private final WordForm word;
  private final int offset;
  private int[] features = new int[64];
  private int size;

  private WordFeatures(WordForm word, int offset) {
    this.word = word;
    this.offset = offset;
  }

  /**
   * The features of a word for the label of another.
   *
   * @param offset of the word from that other: 0 for its own label, -1 where it stands before, up to {@link #REACH}
   */
  static int[] of(WordForm word, int offset) {
    WordFeatures features = new WordFeatures(word, offset);
    switch (Math.abs(offset)) {
      case 0 -> features.addOwn();
      case 1 -> features.addNear();
      case 2 -> features.addFar();
      default -> features.add(0, word.lemmaHash());
    }
    return Arrays.copyOf(features.features, features.size);
  }

  private void add(int template, int value) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
    }
    features[size++] = Hash.feature((template << 4) + offset + REACH, value);
  }

  private void addOwn() {
    addFar();
    int shape = word.shape().ordinal();
    int folded = word.foldedHash();
    int lemma = word.lemmaHash();
    add(4, 0);
    add(5, shape);
    add(6, folded * 31 + shape);
    add(7, lemma * 31 + shape);
    add(8, word.inflection() * 31 + shape);
    addPrefixes(LONGEST_AFFIX);
    addSuffixes(LONGEST_AFFIX);
    addListsBy(shape);
    addParts();
    addDigits();
    addGrams();
  }

  /** Parts of three and four letters. */
  private void addGrams() {
    String marked = "^" + word.folded() + "$";
    for (int length = 3; length <= 4; length++) {
      for (int start = 1; start + length < marked.length(); start++) {
        add(44 + length, Hash.of(marked, start, start + length));
      }
    }
  }

  private void addNear() {
    addFar();
    addPrefixes(4);
    addSuffixes(3);
    add(5, word.shape().ordinal());
  }

  private void addFar() {
    add(0, word.lemmaHash());
    add(1, word.foldedHash());
    add(2, word.inflection());
    for (int bits = word.lists(); bits != 0; bits &= bits - 1) {
      add(3, Integer.numberOfTrailingZeros(bits));
    }
  }

  private void addListsBy(int shape) {
    for (int bits = word.lists(); bits != 0; bits &= bits - 1) {
      add(9, Integer.numberOfTrailingZeros(bits) + LISTS * shape);
    }
  }

  private void addPrefixes(int longest) {
    String folded = word.folded();
    for (int length = 2; length <= longest && length < folded.length(); length++) {
      add(10 + length, Hash.of(folded, 0, length));
    }
  }

  private void addSuffixes(int longest) {
    String folded = word.folded();
    for (int length = 1; length <= longest && length < folded.length(); length++) {
      add(20 + length, Hash.of(folded, folded.length() - length, folded.length()));
    }
    String lemma = word.lemma();
    if (offset == 0 && word.shape() != Shape.LOWER) {
      for (int length = 2; length <= 4 && length < lemma.length(); length++) {
        add(30 + length, Hash.of(lemma, lemma.length() - length, lemma.length()));
      }
    }
  }

  private void addParts() {
    String folded = word.folded();
    int hyphen = folded.indexOf('-');
    if (hyphen > 0) {
      add(40, Hash.of(folded, 0, hyphen));
      add(41, Hash.of(folded, folded.lastIndexOf('-') + 1, folded.length()));
    }
  }

  private void addDigits() {
    if (word.shape() == Shape.DIGITS || word.shape() == Shape.DIGITS_AND_LETTERS) {
      add(42, word.folded().length());
      add(43, Hash.of(word.folded().replaceAll("[0-9]", "0")));
    }
  }
}
