package kz.elshi.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSorterTest {
  private static final Comparator<long[]> UNSIGNED = Arrays::compareUnsigned;

  /** In memory and over files: the same as a sorted set gives, numbers without sign. */
  @ParameterizedTest
  @CsvSource({"0,100", "1,100", "100,100", "101,100", "5000,100", "5000,4096", "20000,5000"})
  void rowsComeOnceAndInOrder(int rows, int inMemory, @TempDir Path folder) {
    int[] order = Packing.order("POSG");
    Random random = new Random(rows);
    TreeSet<long[]> expected = new TreeSet<>(UNSIGNED);
    List<long[]> found = new ArrayList<>();
    try (RowSorter sorter = new RowSorter(folder, "rows", order, inMemory)) {
      for (int i = 0; i < rows; i++) {
        long[] row = {random.nextInt(5), random.nextInt(40), random.nextInt(3), random.nextBoolean() ? random.nextInt(9) : random.nextLong()};
        sorter.add(row);
        expected.add(Arrays.stream(order).mapToLong(column -> row[column]).toArray());
      }
      for (Iterator<long[]> sorted = sorter.sorted(); sorted.hasNext(); ) {
        found.add(sorted.next().clone());
      }
    }
    assertThat(found).usingElementComparator(UNSIGNED).containsExactlyElementsOf(expected);
    assertThat(folder).isEmptyDirectory();
  }
}
