package kz.elshi.web;

import static kz.elshi.web.Html.attr;
import static kz.elshi.web.Html.el;

import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, months, years and numbers as a language writes them. */
final class Dates {
  private Dates() {}

  /** A {@code time} element for a date of the graph: to the day, the month or the year. */
  static Html time(String lexical, String language) {
    return el("time", attr("datetime", lexical), text(lexical, language));
  }

  /** A date of the graph in words; one that cannot be read as it is. */
  static String text(String lexical, String language) {
    Locale locale = Locale.of(language);
    try {
      if (lexical.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return DateTimeFormatter.ofPattern(day(language), locale).format(LocalDate.parse(lexical));
      }
      if (lexical.matches("[0-9]{4}-[0-9]{2}")) {
        return DateTimeFormatter.ofPattern(month(language), locale).format(YearMonth.parse(lexical));
      }
    } catch (DateTimeException e) {
      return lexical;
    }
    return lexical;
  }

  private static String day(String language) {
    return switch (language) {
      case "kk" -> "y 'ж'. d MMM";
      case "ru" -> "d MMM y 'г'.";
      default -> "d MMM y";
    };
  }

  private static String month(String language) {
    return switch (language) {
      case "kk" -> "y 'ж'. LLLL";
      case "ru" -> "LLLL y 'г'.";
      default -> "LLLL y";
    };
  }

  /** A whole number with its digits grouped. */
  static String number(long number, String language) {
    return NumberFormat.getIntegerInstance(Locale.of(language)).format(number);
  }
}
