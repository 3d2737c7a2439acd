package kz.elshi.web;

import java.util.Locale;

/** Numbers of pictures. */
final class Svg {
  private Svg() {}

  /** With one decimal, if it is not 0. */
  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
