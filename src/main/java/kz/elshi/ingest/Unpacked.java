package kz.elshi.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that ends with an exception where more comes out of it than may. */
final class Unpacked extends FilterInputStream {
  private final InputLimits limits;
  private final long most;
  private final LongConsumer counter;
  private long count;

  /** {@code counter} is told how many bytes came, each time. */
  Unpacked(InputStream input, InputLimits limits, long packed, LongConsumer counter) {
    super(input);
    this.limits = limits;
    this.most = limits.unpacked(packed);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    if (read > 0) {
      count += read;
      counter.accept(read);
      if (count > most) {
        throw new TooMuch(limits);
      }
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
