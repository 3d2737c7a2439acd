package kz.elshi.store.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Brings rows into the order of an index, each row once: runs that fit the memory are sorted there, then merged from files.
 *
 * <p>Numbers are compared as if they had no sign, as TDB2 compares its records byte by byte.
 */
final class RowSorter implements AutoCloseable {
  /** Rows sorted in memory at a time; the sorter takes twice that, 64 MB for rows of four. */
  private static final int ROWS = 1 << 20;

  private final int width;
  private final int[] order;
  private final int most;
  private final Path folder;
  private final String name;
  private final List<RowFile> runs = new ArrayList<>();
  private long[] rows;
  private int count;

  /**
   * A sorter without rows.
   *
   * @param order which column comes first, second and so on
   */
  RowSorter(Path folder, String name, int[] order) {
    this(folder, name, order, ROWS);
  }

  /** {@code most} rows are sorted in memory. */
  RowSorter(Path folder, String name, int[] order, int most) {
    this.width = order.length;
    this.order = order.clone();
    this.most = most;
    this.folder = folder;
    this.name = name;
    this.rows = new long[Math.min(most, 1 << 12) * width];
  }

  void add(long[] row) {
    if (count == most) {
      spill();
    } else if (count * width == rows.length) {
      rows = Arrays.copyOf(rows, Math.min(rows.length * 2, most * width));
    }
    int at = count++ * width;
    for (int i = 0; i < width; i++) {
      rows[at + i] = row[order[i]] ^ Long.MIN_VALUE;
    }
  }

  private void spill() {
    RowFile run = new RowFile(folder.resolve(name + "-" + runs.size()), width);
    Iterator<long[]> sorted = inMemory();
    while (sorted.hasNext()) {
      run.add(sorted.next());
    }
    runs.add(run);
    count = 0;
  }

  /** The rows in their order, columns in the order of the index; the same array each time. Call once. */
  Iterator<long[]> sorted() {
    if (runs.isEmpty()) {
      return inMemory();
    }
    spill();
    rows = new long[0];
    return merged();
  }

  private Iterator<long[]> inMemory() {
    RowOrder.sort(rows, count, width);
    return new Distinct(width) {
      private int next;

      @Override
      boolean read(long[] row) {
        if (next == count) {
          return false;
        }
        for (int i = 0; i < width; i++) {
          row[i] = rows[next * width + i] ^ Long.MIN_VALUE;
        }
        next++;
        return true;
      }
    };
  }

  private Iterator<long[]> merged() {
    PriorityQueue<Run> heads = new PriorityQueue<>(RowSorter::compare);
    for (RowFile file : runs) {
      Run run = new Run(file);
      if (run.advance()) {
        heads.add(run);
      }
    }
    return new Distinct(width) {
      @Override
      boolean read(long[] row) {
        Run first = heads.poll();
        if (first == null) {
          return false;
        }
        System.arraycopy(first.rows, first.at, row, 0, width);
        if (first.advance()) {
          heads.add(first);
        }
        return true;
      }
    };
  }

  private static int compare(Run a, Run b) {
    return Arrays.compareUnsigned(a.rows, a.at, a.at + a.width, b.rows, b.at, b.at + b.width);
  }

  @Override
  public void close() {
    runs.forEach(RowFile::close);
    runs.clear();
    rows = new long[0];
  }

  /** A sorted run, read piece by piece. */
  private static final class Run {
    private static final int PIECE = 1 << 12;

    private final RowFile file;
    private final int width;
    private long[] rows = new long[0];
    private int at;
    private long read;

    Run(RowFile file) {
      this.file = file;
      this.width = file.width();
    }

    /** On to the next row; false if there is none. */
    boolean advance() {
      at += width;
      if (at < rows.length) {
        return true;
      }
      long to = Math.min(file.count(), read + PIECE);
      rows = new long[(int) (to - read) * width];
      at = 0;
      int[] filled = {0};
      file.read(read, to, row -> {
        System.arraycopy(row, 0, rows, filled[0], width);
        filled[0] += width;
      });
      read = to;
      return rows.length > 0;
    }
  }

  /** Leaves out rows that are the same as the one before. */
  private abstract static class Distinct implements Iterator<long[]> {
    private long[] next;
    private long[] last;
    private boolean isRead;
    private boolean isFirst = true;

    Distinct(int width) {
      next = new long[width];
      last = new long[width];
    }

    /** Reads a row; false at the end. */
    abstract boolean read(long[] row);

    @Override
    public boolean hasNext() {
      while (!isRead && read(next)) {
        isRead = isFirst || !Arrays.equals(next, last);
      }
      return isRead;
    }

    @Override
    public long[] next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      long[] given = next;
      next = last;
      last = given;
      isRead = false;
      isFirst = false;
      return given;
    }
  }
}
