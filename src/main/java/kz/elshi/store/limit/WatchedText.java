package kz.elshi.store.limit;

/**
 * A text that a regular expression can be matched against and stopped at: each look at a character is a step. {@link java.util.regex} goes back and forth over
 * a text for as long as the pattern wants, and asks for nothing but its characters.
 */
record WatchedText(String text, CancelSignal signal) implements CharSequence {
  /** Most characters of a text that a query makes. */
  static final int LONGEST = 4_000_000;

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    signal.step();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text.substring(start, end), signal);
  }

  @Override
  public String toString() {
    return text;
  }
}
