package kz.elshi.mention.crf;

import java.util.Arrays;

/**
 * A model for labelling, small and quick to search: a hash table with one number for each feature, its hash, where its weights begin
 * and how many they are; and one number for each weight, its label or class and its steps.
 */
final class CrfModel {
  private static final long FREE = -1;
  private static final int COUNT_BITS = Byte.SIZE;
  private static final int START_BITS = 63 - Hash.BITS - COUNT_BITS;
  private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;
  private static final int START_MASK = (1 << START_BITS) - 1;

  private final LabelSet labels;
  private final float[] transitions;
  private final float step;
  private final short[] weights;
  private final long[] table;

  /**
   * A model without features yet.
   *
   * @param transitions weight of each pair of labels, by the label before, row by row; the last row is that of the start
   * @param step value of one step of a weight
   * @param weights see {@link #weight}
   */
  CrfModel(LabelSet labels, float[] transitions, float step, int features, short[] weights) {
    this.labels = labels;
    this.transitions = transitions;
    this.step = step;
    this.weights = weights;
    table = new long[Integer.highestOneBit(Math.max(8, features + features / 2)) * 2];
    Arrays.fill(table, FREE);
  }

  /** A weight: the label or class that it is for, and so many steps, from -128 to 127. */
  static short weight(int mark, int steps) {
    return (short) (steps << Byte.SIZE | mark);
  }

  /** Adds a feature by its hash; its weights stand side by side. */
  void put(int feature, int start, int count) {
    int at = slot(feature);
    while (table[at] != FREE) {
      at = at + 1 & table.length - 1;
    }
    table[at] = ((long) feature << START_BITS | start) << COUNT_BITS | count;
  }

  /** Adds the weights of a feature to the scores of labels and classes, in steps. */
  void add(int feature, float[] scores) {
    for (int at = slot(feature); table[at] != FREE; at = at + 1 & table.length - 1) {
      long entry = table[at];
      if ((int) (entry >> START_BITS + COUNT_BITS) == feature) {
        int start = (int) (entry >> COUNT_BITS) & START_MASK;
        int end = start + ((int) entry & COUNT_MASK);
        for (int k = start; k < end; k++) {
          scores[weights[k] & 0xFF] += weights[k] >> Byte.SIZE;
        }
        return;
      }
    }
  }

  LabelSet labels() {
    return labels;
  }

  float[] transitions() {
    return transitions;
  }

  float step() {
    return step;
  }

  private int slot(int feature) {
    return (feature ^ feature >>> 15) & table.length - 1;
  }
}
