package kz.elshi.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8, each within a limit of its length: a file without line ends must not fill the memory. */
final class Lines {
  private final InputStream input;
  private final long longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
  private long next;
  private long begin;
  private boolean cut;

  /** {@code longest} is the greatest length of a line in bytes; {@code next} is where in its file the stream stands. */
  Lines(InputStream input, long longest, long next) {
    this.input = new BufferedInputStream(input, 1 << 16);
    this.longest = longest;
    this.next = next;
  }

  /** The next line without its end, or the beginning of one that is too long, see {@link #wasCut}; null at the end. */
  @Nullable String next() throws IOException {
    begin = next;
    cut = false;
    line.reset();
    int c = input.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = input.read()) {
      next++;
      if (line.size() < longest) {
        line.write(c);
      } else {
        cut = true;
      }
    }
    next++;
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Where in its file the line begins, in bytes. */
  long begin() {
    return begin;
  }

  /** Where in its file the line after it begins, in bytes. */
  long end() {
    return next;
  }

  /** Whether the line was longer than may be. */
  boolean wasCut() {
    return cut;
  }
}
