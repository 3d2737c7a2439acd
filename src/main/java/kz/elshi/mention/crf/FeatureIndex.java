package kz.elshi.mention.crf;

import java.util.Arrays;

/** Numbers features from 0 on: an open-addressing table of hashes. */
final class FeatureIndex {
  /** The number of a feature that is not known. */
  static final int UNKNOWN = -1;

  private static final int FREE = -1;

  private int[] keys;
  private int[] numbers;
  private int size;

  /** With room for so many features. */
  FeatureIndex(int expected) {
    resize(Integer.highestOneBit(Math.max(8, expected + expected / 2)) * 2);
  }

  int size() {
    return size;
  }

  int number(int feature) {
    int mask = keys.length - 1;
    for (int at = slot(feature, mask); keys[at] != FREE; at = at + 1 & mask) {
      if (keys[at] == feature) {
        return numbers[at];
      }
    }
    return UNKNOWN;
  }

  /** The features by number. */
  int[] features() {
    int[] features = new int[size];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        features[numbers[i]] = keys[i];
      }
    }
    return features;
  }

  /** The number of a feature, the next one if it is new. */
  int add(int feature) {
    int known = number(feature);
    if (known != UNKNOWN) {
      return known;
    }
    if (2 * (size + 1) > keys.length) {
      resize(2 * keys.length);
    }
    put(feature, size);
    return size++;
  }

  private void put(int feature, int number) {
    int mask = keys.length - 1;
    int at = slot(feature, mask);
    while (keys[at] != FREE) {
      at = at + 1 & mask;
    }
    keys[at] = feature;
    numbers[at] = number;
  }

  private void resize(int length) {
    int[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new int[length];
    numbers = new int[length];
    Arrays.fill(keys, FREE);
    for (int i = 0; oldKeys != null && i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        put(oldKeys[i], oldNumbers[i]);
      }
    }
  }

  private static int slot(int feature, int mask) {
    return (feature ^ feature >>> 15) & mask;
  }
}
