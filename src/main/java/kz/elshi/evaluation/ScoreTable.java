package kz.elshi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.StringJoiner;

/** Counts as a table for a terminal, a document or a program. */
public enum ScoreTable {
  /** Columns of fixed width. */
  TEXT {
    @Override
    String head() {
      return "%12s%7s%7s%7s%7s%7s".formatted("", "P", "R", "F1", "gold", "found");
    }

    @Override
    String row(String name, Counts counts) {
      return "%-12s%7s%7s%7s%7d%7d".formatted(
          name, rounded(counts.precision()), rounded(counts.recall()), rounded(counts.f1()), counts.gold(), counts.found());
    }
  },
  /** A table of Markdown. */
  MARKDOWN {
    @Override
    String head() {
      return "\n| | P | R | F1 | gold | found |\n|---|---|---|---|---|---|";
    }

    @Override
    String row(String name, Counts counts) {
      return "| %s | %s | %s | %s | %d | %d |".formatted(
          name, rounded(counts.precision()), rounded(counts.recall()), rounded(counts.f1()), counts.gold(), counts.found());
    }
  },
  /** Tab-separated values. */
  TSV {
    @Override
    String head() {
      return "measure\tprecision\trecall\tf1\tgold\tfound";
    }

    @Override
    String row(String name, Counts counts) {
      return "%s\t%s\t%s\t%s\t%d\t%d".formatted(
          name, rounded(counts.precision()), rounded(counts.recall()), rounded(counts.f1()), counts.gold(), counts.found());
    }
  };

  abstract String head();

  abstract String row(String name, Counts counts);

  /** The number of articles, a line for each measure that applies, and how many of the negative articles stay without events. */
  public String of(Tally tally) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(tally.articles() + " articles");
    lines.add(head());
    for (Measure measure : Measure.values()) {
      Counts counts = tally.counts(measure);
      if (counts != null) {
        lines.add(row(measure.id(), counts));
      }
    }
    if (tally.negatives() > 0) {
      String negative = tally.silent() + "/" + tally.negatives() + " articles without a false event";
      lines.add(this == MARKDOWN ? "\nnegative: " + negative : "%-12s%s".formatted("negative", negative));
    }
    return lines.toString();
  }

  /** Three decimals of the exact value, half to even. */
  static String rounded(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
