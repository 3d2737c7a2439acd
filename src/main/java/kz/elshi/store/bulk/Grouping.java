package kz.elshi.store.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Rows of named graphs, subject by subject. */
final class Grouping {
  private static final int[] SUBJECT_FIRST = Packing.order("SPOG");

  private Grouping() {}

  static void bySubject(Path scratch, Consumer<Consumer<long[]>> rows, Consumer<List<long[]>> reader) {
    try (RowSorter sorter = new RowSorter(scratch, "subjects", SUBJECT_FIRST)) {
      rows.accept(sorter::add);
      List<long[]> group = new ArrayList<>();
      for (Iterator<long[]> sorted = sorter.sorted(); sorted.hasNext(); ) {
        long[] row = inOrder(sorted.next());
        if (!group.isEmpty() && group.getFirst()[1] != row[1]) {
          reader.accept(group);
          group = new ArrayList<>();
        }
        group.add(row);
      }
      if (!group.isEmpty()) {
        reader.accept(group);
      }
    }
  }

  /** Graph, subject, predicate, object. */
  private static long[] inOrder(long[] sorted) {
    long[] row = new long[sorted.length];
    for (int i = 0; i < row.length; i++) {
      row[SUBJECT_FIRST[i]] = sorted[i];
    }
    return row;
  }
}
