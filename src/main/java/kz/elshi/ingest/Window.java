package kz.elshi.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a stream that come next: they can be looked at before they are taken. Each byte is read once and moved seldom. */
final class Window {
  private static final int STEP = 1 << 16;

  private final InputStream input;
  private byte[] bytes = new byte[2 * STEP];
  private int start;
  private int end;
  private long taken;

  Window(InputStream input) {
    this.input = input;
  }

  /** Makes so many bytes available, fewer at the end of the stream; gives how many there are. */
  int fill(int count) throws IOException {
    boolean more = true;
    while (more && end - start < count) {
      makeRoom(count);
      int read = input.read(bytes, end, Math.min(bytes.length - end, Math.max(STEP, count - (end - start))));
      more = read >= 0;
      end += Math.max(0, read);
    }
    return end - start;
  }

  private void makeRoom(int count) {
    if (bytes.length - start >= count && end < bytes.length) {
      return;
    }
    byte[] target = bytes.length >= 2 * count ? bytes : new byte[2 * count];
    System.arraycopy(bytes, start, target, 0, end - start);
    bytes = target;
    end -= start;
    start = 0;
  }

  /** The byte at a place of what comes next, which is available. */
  byte at(int place) {
    return bytes[start + place];
  }

  /** Where an ASCII text begins of which the first bytes are available, from a place on; -1 if nowhere before {@code until}. */
  int find(byte[] text, int from, int until) {
    for (int i = from; i + text.length <= until; i++) {
      if (bytes[start + i] == text[0] && Arrays.equals(bytes, start + i, start + i + text.length, text, 0, text.length)) {
        return i;
      }
    }
    return -1;
  }

  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, start + from, start + to);
  }

  void skip(int count) {
    start += count;
    taken += count;
  }

  /** How many bytes were taken so far. */
  long taken() {
    return taken;
  }
}
