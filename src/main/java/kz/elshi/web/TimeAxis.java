package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Years along a drawing: where a date stands, and lines with the years' names. Drawings have no styles of their own; their classes are in the style sheet.
 *
 * @param from first year
 * @param to last year, not in it
 * @param left where the years begin, in units of the drawing
 * @param right where they end
 */
record TimeAxis(int from, int to, int left, int right) {
  private static final int MOST_LINES = 12;

  /** An axis that holds all dates; those that are none are left out. */
  static TimeAxis over(List<String> dates, int left, int right) {
    double[] positions = dates.stream().mapToDouble(Days::position).filter(position -> !Double.isNaN(position)).sorted().toArray();
    if (positions.length == 0) {
      return new TimeAxis(0, 1, left, right);
    }
    return new TimeAxis((int) Math.floor(positions[0]), (int) Math.floor(positions[positions.length - 1]) + 1, left, right);
  }

  double x(String date) {
    return left + (Days.position(date) - from) / (to - from) * (right - left);
  }

  /** The axis for scripts: first year, last year, left, right. */
  String told() {
    return from + " " + to + " " + left + " " + right;
  }

  /** A number as drawings write it. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A line for each year, or for every second, fifth … where they are many. */
  List<Html> lines(int height) {
    int step = 1;
    for (int wider : new int[] {2, 5, 10, 20, 50, 100, 1000}) {
      step = (to - from) / step > MOST_LINES ? wider : step;
    }
    List<Html> lines = new ArrayList<>();
    for (int year = Math.floorDiv(from + step - 1, step) * step; year <= to; year += step) {
      String x = number(left + (year - from) / (double) (to - from) * (right - left));
      lines.add(el("line", attr("class", "year"), attr("x1", x), attr("x2", x), attr("y1", "0"), attr("y2", Integer.toString(height - 16))));
      lines.add(el("text", attr("class", "year"), attr("x", x), attr("y", Integer.toString(height - 4)), attr("text-anchor", "middle"), Integer.toString(year)));
    }
    return lines;
  }
}
