package kz.elshi.mention.crf;

import java.util.Arrays;

/** Many numbers, each once: a list that is sorted and thinned out when it is full. */
final class LongSet {
  private long[] values = new long[1 << 12];
  private int size;

  void add(long value) {
    if (size == values.length) {
      thin();
      values = size > values.length / 2 ? Arrays.copyOf(values, 2 * values.length) : values;
    }
    values[size++] = value;
  }

  /** The numbers in ascending order. */
  long[] sorted() {
    thin();
    return Arrays.copyOf(values, size);
  }

  private void thin() {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    size = kept;
  }
}
