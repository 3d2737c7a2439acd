package kz.elshi.store.bulk;

/** Sorts rows that lie one behind the other in an array, by their numbers with sign: merge sort, for rows mostly come in runs already in order. */
final class RowOrder {
  private static final int SHORT = 12;

  private RowOrder() {}

  /** Sorts the first {@code count} rows of {@code width} numbers each. */
  static void sort(long[] rows, int count, int width) {
    sort(rows, new long[count * width], 0, count, width);
  }

  private static void sort(long[] rows, long[] spare, int from, int to, int width) {
    if (to - from <= SHORT) {
      insert(rows, from, to, width);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(rows, spare, from, middle, width);
    sort(rows, spare, middle, to, width);
    if (compare(rows, middle - 1, rows, middle, width) > 0) {
      merge(rows, spare, from, middle, to, width);
    }
  }

  private static void merge(long[] rows, long[] spare, int from, int middle, int to, int width) {
    int left = middle - from;
    System.arraycopy(rows, from * width, spare, 0, left * width);
    int a = 0;
    int b = middle;
    for (int at = from; a < left; at++) {
      if (b == to || compare(spare, a, rows, b, width) <= 0) {
        copy(spare, a++, rows, at, width);
      } else {
        copy(rows, b++, rows, at, width);
      }
    }
  }

  /** By hand: the rows are too short for a call. */
  private static void copy(long[] from, int row, long[] to, int at, int width) {
    for (int k = 0; k < width; k++) {
      to[at * width + k] = from[row * width + k];
    }
  }

  private static void insert(long[] rows, int from, int to, int width) {
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && compare(rows, j - 1, rows, j, width) > 0; j--) {
        for (int k = 0; k < width; k++) {
          long number = rows[j * width + k];
          rows[j * width + k] = rows[(j - 1) * width + k];
          rows[(j - 1) * width + k] = number;
        }
      }
    }
  }

  private static int compare(long[] a, int rowA, long[] b, int rowB, int width) {
    for (int k = 0; k < width; k++) {
      long x = a[rowA * width + k];
      long y = b[rowB * width + k];
      if (x != y) {
        return x < y ? -1 : 1;
      }
    }
    return 0;
  }
}
