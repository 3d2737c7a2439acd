package kz.elshi.bench.peers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Rows in a form in which those of several stores can be compared. */
final class Cells {
  /** A list put together by a query has no order of its own. */
  private static final Pattern LIST = Pattern.compile(", ");

  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

  private Cells() {}

  /** The rows, sorted, a line each. */
  static List<String> sorted(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(String.join("\t", row.stream().map(Cells::plain).toList()));
    }
    lines.sort(null);
    return lines;
  }

  /** Numbers by their value, lists in alphabetical order. */
  private static String plain(String cell) {
    if (NUMBER.matcher(cell).matches()) {
      return new BigDecimal(cell).stripTrailingZeros().toPlainString();
    }
    String[] parts = LIST.split(cell);
    Arrays.sort(parts);
    return String.join(", ", parts);
  }
}
