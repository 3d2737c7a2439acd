package kz.elshi.entity.link;

import kz.elshi.knowledge.Reference;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A term of office of the reference.
 *
 * @param role concept of the role scheme
 * @param detail key of the portfolio or of the body that the office's name tells, or null
 * @param start first day as year, month, day in one number, 0 if not known
 * @param end last day, or {@link #OPEN}
 * @param seen of an open end: the last day on which the reference looked and found it open; of a closed one the end
 */
record Term(String role, @Nullable String detail, int start, int end, int seen, Reference.Term listed) {
  static final int OPEN = Integer.MAX_VALUE;
  private static final int YEAR = 10_000;
  private static final int MONTH = 100;
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  /** How a term lies to a day. */
  enum When {
    /** The day lies in the term. */
    HELD,
    /** The term was open when the reference last looked, which was before the day. */
    OPEN,
    /** The term ended before. */
    BEFORE,
    /** The term begins later. */
    AFTER,
    /** No day is known. */
    UNKNOWN
  }

  static Term of(Reference.Term term, String role, @Nullable String detail, String openAsOf) {
    boolean open = term.end().isEmpty();
    int end = open ? OPEN : last(PartialDate.parse(term.end()));
    int seen = !open ? end : openAsOf.isEmpty() ? 0 : last(PartialDate.parse(openAsOf));
    return new Term(role, detail, term.start().isEmpty() ? 0 : first(PartialDate.parse(term.start())), end, seen, term);
  }

  /** Whether the office leads a state or a government. */
  boolean isHead() {
    return listed.role().startsWith("head_of_") && !role.equals("head");
  }

  /** Whether an article could give both offices in the same words: the same role, and the same portfolio or chamber or an unknown one. */
  boolean isAlike(Term other) {
    return role.equals(other.role) && (detail == null || other.detail == null || detail.equals(other.detail));
  }

  /** Whether a day lies in both terms, an open one ending when the reference last looked. */
  boolean overlaps(Term other) {
    return start <= other.known() && other.start <= known();
  }

  private int known() {
    return end == OPEN ? Math.max(seen, start) : end;
  }

  static int first(PartialDate date) {
    return date.year() * YEAR + (date.month() == null ? 1 : date.month()) * MONTH + (date.day() == null ? 1 : date.day());
  }

  static int last(PartialDate date) {
    int month = date.month() == null ? LAST_MONTH : date.month();
    return date.year() * YEAR + month * MONTH + (date.day() == null ? LAST_DAY : date.day());
  }

  /** How the term lies to a day, given as its first and last possible day; a year is no day of which more could be said. */
  When when(@Nullable PartialDate date) {
    if (date == null) {
      return When.UNKNOWN;
    }
    int from = first(date);
    int to = last(date);
    if (to < start) {
      return When.AFTER;
    }
    if (from > end) {
      return When.BEFORE;
    }
    return end == OPEN && from > Math.max(seen, start) ? When.OPEN : When.HELD;
  }
}
