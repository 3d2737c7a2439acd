package kz.elshi.text;

/**
 * A stretch of an article's stored text: UTF-16 code units, {@code start} inclusive, {@code end} exclusive.
 *
 * <p>All offsets in Elshi are of this kind; it is said here once.
 *
 * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words of the span. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** By start, the longer one first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
  }
}
