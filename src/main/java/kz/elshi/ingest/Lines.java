package kz.elshi.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, each within a limit of its length: a file without line ends must not fill the memory. */
final class Lines {
  private final BufferedReader reader;
  private final long longest;
  private boolean cut;

  /** {@code longest} is the greatest length of a line in UTF-16 code units. */
  Lines(Reader reader, long longest) {
    this.reader = new BufferedReader(reader);
    this.longest = longest;
  }

  /** The next line without its end, or the beginning of one that is too long, see {@link #wasCut}; null at the end. */
  @Nullable String next() throws IOException {
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    cut = false;
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() < longest) {
        line.append((char) c);
      } else {
        cut = true;
      }
    }
    return line.toString();
  }

  /** Whether the line was longer than may be. */
  boolean wasCut() {
    return cut;
  }
}
