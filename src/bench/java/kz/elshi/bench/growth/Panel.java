package kz.elshi.bench.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One picture of a chart: both axes by powers of ten, so that a level line is a cost that does not grow.
 *
 * @param sizes how many articles the stores have, in order
 */
record Panel(String title, List<Integer> sizes, List<Series> lines) {
  static final int WIDTH = 330;
  static final int HEIGHT = 330;
  private static final int LEFT = 56;
  private static final int RIGHT = 112;
  private static final int TOP = 40;
  private static final int BOTTOM = 46;
  private static final int LINE = 16;

  /** The picture as SVG, its left edge at {@code x}. */
  String svg(int x) {
    StringBuilder svg = new StringBuilder("<g transform=\"translate(%d 0)\">%n".formatted(x));
    svg.append(text("title", 10, 18, "start", title));
    int low = exponent(Double.MAX_VALUE, true);
    int high = Math.max(low + 1, exponent(0, false));
    for (int power = low; power <= high; power++) {
      double y = y(power, low, high);
      svg.append("<line class=\"grid\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>%n".formatted(LEFT, at(y), WIDTH - RIGHT, at(y)));
      svg.append(text("tick", LEFT - 6, y + 4, "end", label(power)));
    }
    for (int articles : sizes) {
      svg.append(text("tick", px(articles), HEIGHT - BOTTOM + 18, "middle", "%,d".formatted(articles)));
    }
    svg.append(text("tick", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 36, "middle", "articles"));
    lines.forEach(line -> svg.append(line(line, low, high)));
    svg.append(names(low, high));
    return svg.append("</g>\n").toString();
  }

  private String line(Series line, int low, int high) {
    StringBuilder points = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (Map.Entry<Integer, Double> point : line.points().entrySet()) {
      String cx = at(px(point.getKey()));
      String cy = at(y(Math.log10(point.getValue()), low, high));
      points.append(cx).append(',').append(cy).append(' ');
      dots.append(
          "<circle class=\"c%d\" cx=\"%s\" cy=\"%s\" r=\"4\"><title>%s, %,d articles: %s</title></circle>%n".formatted(
              line.colour(), cx, cy, line.name(), point.getKey(), value(point.getValue())));
    }
    return "<polyline class=\"l%d\" points=\"%s\"/>%n".formatted(line.colour(), points.toString().strip()) + dots;
  }

  /** The names at the ends of the lines, none on another. */
  private String names(int low, int high) {
    List<Series> sorted = new ArrayList<>(lines);
    sorted.removeIf(line -> line.points().isEmpty());
    sorted.sort(Comparator.comparingDouble(line -> -line.points().lastEntry().getValue()));
    StringBuilder svg = new StringBuilder();
    double free = TOP;
    for (Series line : sorted) {
      double y = Math.max(free, y(Math.log10(line.points().lastEntry().getValue()), low, high) + 4);
      svg.append(text("tick", WIDTH - RIGHT + 8, y, "start", "<tspan class=\"name\">%s</tspan> %s".formatted(line.name(), value(line.points().lastEntry().getValue()))));
      free = y + LINE;
    }
    return svg.toString();
  }

  private int exponent(double start, boolean least) {
    double exponent = start;
    for (Series line : lines) {
      for (double value : line.points().values()) {
        exponent = least ? Math.min(exponent, Math.log10(value)) : Math.max(exponent, Math.log10(value));
      }
    }
    return (int) (least ? Math.floor(exponent == Double.MAX_VALUE ? 0 : exponent) : Math.ceil(exponent));
  }

  private double px(int articles) {
    double first = Math.log10(sizes.getFirst());
    double last = Math.max(first + 1, Math.log10(sizes.getLast()));
    return LEFT + 10 + (Math.log10(articles) - first) / (last - first) * (WIDTH - LEFT - RIGHT - 20);
  }

  private static double y(double exponent, int low, int high) {
    return HEIGHT - BOTTOM - (exponent - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
  }

  private static String label(int power) {
    return power >= 0 ? "%,.0f".formatted(Math.pow(10, power)) : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
  }

  private static String value(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
  }

  private static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  private static String text(String kind, double x, double y, String anchor, String text) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n".formatted(kind, at(x), at(y), anchor, text);
  }
}
