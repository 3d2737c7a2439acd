package kz.elshi.wikidata;

import java.time.LocalDate;
import java.time.YearMonth;
import kz.elshi.text.PartialDate;

/** First and last day of a date that may be known to the month or the year only. */
final class Days {
  private Days() {}

  static LocalDate first(PartialDate date) {
    return LocalDate.of(date.year(), date.month() == null ? 1 : date.month(), date.day() == null ? 1 : date.day());
  }

  static LocalDate last(PartialDate date) {
    int month = date.month() == null ? 12 : date.month();
    return date.day() == null ? YearMonth.of(date.year(), month).atEndOfMonth() : LocalDate.of(date.year(), month, date.day());
  }
}
