package kz.elshi.web;

import static kz.elshi.rdf.Vocabulary.ASSERTED_IN;
import static kz.elshi.rdf.Vocabulary.DATE;
import static kz.elshi.rdf.Vocabulary.DATE_PUBLISHED;
import static kz.elshi.rdf.Vocabulary.REPORTED;
import static kz.elshi.rdf.Vocabulary.YEAR;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** When facts are: to the day, the month or the year, as the graph writes dates. */
final class Days {
  private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
  private static final int DAYS_OF_YEAR = 366;
  private static final int MONTHS = 12;
  /** A level that many articles repeat is dated by some of them. */
  private static final int MOST_ARTICLES = 50;

  private Days() {}

  /** The day that a fact tells of itself, or its year; empty if it tells neither. */
  static String told(GraphView view, Node fact) {
    String date = view.value(fact, DATE);
    return date != null ? date : Objects.requireNonNullElse(view.value(fact, YEAR), "");
  }

  /** The day that a fact tells, else the day of its first report; empty if there is none. */
  static String of(GraphView view, Node fact) {
    String date = view.value(fact, DATE);
    date = date != null ? date : view.value(fact, REPORTED);
    return date != null ? date : Objects.requireNonNullElse(view.value(fact, YEAR), "");
  }

  /** As {@link #of}, and where nothing is told, the day of the earliest article that says it. */
  static String first(GraphView view, Node fact) {
    String day = of(view, fact);
    return !day.isEmpty()
        ? day
        : view.objects(fact, ASSERTED_IN).stream().limit(MOST_ARTICLES)
            .map(article -> Objects.requireNonNullElse(view.value(article, DATE_PUBLISHED), "")).filter(text -> !text.isEmpty()).min(String::compareTo).orElse("");
  }

  static boolean valid(String iso) {
    return ISO.matcher(iso).matches();
  }

  /** A date as a number of years, for drawing: 2025-07-02 is about 2025.5; a month or year stands at its middle. NaN if it is no date. */
  static double position(String iso) {
    Matcher matcher = ISO.matcher(iso);
    if (!matcher.matches()) {
      return Double.NaN;
    }
    double year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return year + 0.5;
    }
    double month = year + (Integer.parseInt(matcher.group(2)) - 1) / (double) MONTHS;
    return matcher.group(3) == null ? month + 0.5 / MONTHS : month + (Integer.parseInt(matcher.group(3)) - 1) / (double) DAYS_OF_YEAR;
  }
}
