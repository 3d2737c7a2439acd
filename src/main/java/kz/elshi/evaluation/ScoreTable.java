package kz.elshi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Figures as a table for a terminal, a document or a program. */
public enum ScoreTable {
  /** Columns of fixed width. */
  TEXT {
    @Override
    String line(List<String> cells, List<Integer> widths) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        int width = widths.get(i);
        line.append(("%" + (width < 0 ? "-" : "") + Math.abs(width) + "s").formatted(cells.get(i)));
      }
      return line.toString();
    }
  },
  /** A table of Markdown. */
  MARKDOWN {
    @Override
    String line(List<String> cells, List<Integer> widths) {
      return "| " + String.join(" | ", cells) + " |";
    }
  },
  /** Tab-separated values. */
  TSV {
    @Override
    String line(List<String> cells, List<Integer> widths) {
      return String.join("\t", cells);
    }
  };

  private static final List<Integer> SCORE_WIDTHS = List.of(-12, 7, 7, 7, 7, 7);

  /** A row; widths count for plain text only, negative ones align to the left. */
  abstract String line(List<String> cells, List<Integer> widths);

  /** The number of articles, a line for each measure that applies, and how many of the negative articles stay without events. */
  public String of(Tally tally) {
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Counts counts = tally.counts(measure);
      if (counts != null) {
        rows.add(
            List.of(
                measure.id(), rounded(counts.precision()), rounded(counts.recall()), rounded(counts.f1()),
                Integer.toString(counts.gold()), Integer.toString(counts.found())));
      }
    }
    String table = tally.articles() + " articles\n" + table(List.of("", "P", "R", "F1", "gold", "found"), rows, SCORE_WIDTHS);
    if (tally.negatives() == 0) {
      return table;
    }
    String negative = tally.silent() + "/" + tally.negatives() + " articles without a false event";
    return table + "\n" + (this == MARKDOWN ? "\nnegative: " + negative : line(List.of("negative", negative), SCORE_WIDTHS).stripTrailing());
  }

  /** A table whose columns are as wide as their cells, the texts to the left and the numbers to the right. */
  String plain(List<String> head, List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      int column = i;
      int longest = Math.max(head.get(i).length(), rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)) + 2;
      boolean number = rows.stream().allMatch(row -> row.get(column).matches("[0-9.]+"));
      widths.add(number ? longest : -longest);
    }
    return table(head, rows, widths);
  }

  private String table(List<String> head, List<List<String>> rows, List<Integer> widths) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add((this == MARKDOWN ? "\n" : "") + line(head, widths));
    if (this == MARKDOWN) {
      lines.add("|" + "---|".repeat(head.size()));
    }
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines.toString();
  }

  /** Three decimals of the exact value, half to even. */
  static String rounded(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
