package kz.elshi.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date with the precision the text gives: a year, a month, or a day (ISO 8601 reduced precision; XSD gYear, gYearMonth, date).
 *
 * @throws DateTimeException if month or day do not exist, or a day comes without a month
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {
  public PartialDate {
    if (month == null && day != null) {
      throw new DateTimeException("a day without a month");
    }
    if (month != null) {
      LocalDate.of(year, month, day == null ? 1 : day);
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, null, null);
  }

  public static PartialDate of(int year, int month) {
    return new PartialDate(year, month, null);
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** From {@code 2025}, {@code 2025-08} or {@code 2025-08-26}. */
  public static PartialDate parse(String iso) {
    return switch (iso.length()) {
      case 4 -> of(Integer.parseInt(iso));
      case 7 -> {
        YearMonth month = YearMonth.parse(iso);
        yield of(month.getYear(), month.getMonthValue());
      }
      default -> of(LocalDate.parse(iso));
    };
  }

  /** The day of an ISO date; null if it is known to the month or year only, or is no date. */
  public static @Nullable LocalDate day(String iso) {
    try {
      return iso.length() == 10 ? LocalDate.parse(iso) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** {@code 2025}, {@code 2025-08} or {@code 2025-08-26}. */
  @Override
  public String toString() {
    if (month == null) {
      return "%04d".formatted(year);
    }
    return day == null ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
