package kz.elshi.ingest;

/**
 * How much is read of what others wrote.
 *
 * @param longest greatest length of an article's text, in UTF-16 code units
 * @param members how many members of one archive, or records of one WARC file, are read at most
 * @param ratio how many bytes may come out of one byte that was packed, beyond the first {@value #FREE}
 */
public record InputLimits(int longest, int members, int ratio) {
  /** Bytes that may come out of however few. */
  static final long FREE = 1 << 20;

  private static final int MEMBERS = 1_000_000;
  /** Pages and JSON come to a tenth, lists of the same to a fiftieth; a bomb to a thousandth. */
  private static final int RATIO = 200;

  /** The usual limits, with another greatest length of a text. */
  public static InputLimits longest(int longest) {
    return new InputLimits(longest, MEMBERS, RATIO);
  }

  /** Greatest length of a file with one article, in bytes. */
  long bytes() {
    return 4L * longest;
  }

  /** Greatest length of a line of JSON, in bytes: six for one, as {@code \\u049b} is written, and some for what else a record tells. */
  long line() {
    return 6L * longest + (64 << 10);
  }

  /** How many bytes may come out of so many that were packed. */
  long unpacked(long packed) {
    return FREE + ratio * packed;
  }
}
