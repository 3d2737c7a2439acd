package kz.elshi.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes in one buffer that grows to the longest line: no strings are made of lines that nobody wants. */
final class DumpLines {
  /** No line of a dump is as long; what is longer is passed over. */
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private int filled;
  private boolean over;
  private long tooLong;

  DumpLines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    start = Math.min(end + 1, filled);
    int at = start;
    boolean skipping = false;
    while (true) {
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      if (at < filled || over) {
        end = at;
        if (!skipping) {
          return start < filled;
        }
        tooLong++;
        start = Math.min(end + 1, filled);
        at = start;
        skipping = false;
        if (over && start >= filled) {
          return false;
        }
        continue;
      }
      skipping |= at - start > LONGEST;
      if (skipping) {
        start = at;
      }
      at -= fill();
    }
  }

  /** Reads on; returns by how much the line has moved to the front. */
  private int fill() throws IOException {
    int moved = start;
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      over = true;
    } else {
      filled += read;
    }
    return moved;
  }

  byte[] bytes() {
    return buffer;
  }

  /** Where the line begins in {@link #bytes}. */
  int start() {
    return start;
  }

  /** Where it ends, exclusive, without its line end. */
  int end() {
    return end;
  }

  byte[] copy() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  /** How many lines were passed over because of their length. */
  long tooLong() {
    return tooLong;
  }
}
