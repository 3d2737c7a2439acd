package kz.elshi.store.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Rows of so many numbers each, in a file, in the order in which they come. One thread writes; any number read once {@link #finish} was called. */
public final class RowFile implements AutoCloseable {
  private static final int BUFFERED_ROWS = 1 << 14;

  private final FileChannel file;
  private final int width;
  private final ByteBuffer written;
  private long count;
  private long stored;

  /**
   * An empty file, which goes away when it is closed.
   *
   * @param width numbers a row
   */
  public RowFile(Path path, int width) {
    this.width = width;
    this.written = ByteBuffer.allocate(BUFFERED_ROWS * width * Long.BYTES);
    try {
      this.file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  int width() {
    return width;
  }

  /** How many rows there are. */
  public long count() {
    return count;
  }

  /** Puts a row at the end. */
  public void add(long... row) {
    for (long number : row) {
      written.putLong(number);
    }
    count++;
    if (!written.hasRemaining()) {
      flush();
    }
  }

  /** Ends the writing, until the next row. */
  public void finish() {
    flush();
  }

  private void flush() {
    try {
      written.flip();
      while (written.hasRemaining()) {
        file.write(written);
      }
      written.clear();
      stored = count;
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be written", e);
    }
  }

  /** Hands over the rows from one place up to another; the same array each time. */
  public void read(long from, long to, Consumer<long[]> reader) {
    if (to > stored) {
      flush();
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFERED_ROWS, Math.max(1, to - from)) * width * Long.BYTES);
    long[] row = new long[width];
    for (long at = from; at < to; ) {
      int rows = (int) Math.min(buffer.capacity() / (width * Long.BYTES), to - at);
      fill(buffer.clear().limit(rows * width * Long.BYTES), at * width * Long.BYTES);
      LongBuffer numbers = buffer.asLongBuffer();
      for (int i = 0; i < rows; i++) {
        numbers.get(row);
        reader.accept(row);
      }
      at += rows;
    }
  }

  private void fill(ByteBuffer buffer, long place) {
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, place + buffer.position()) < 0) {
          throw new IllegalStateException("rows are missing");
        }
      }
      buffer.flip();
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
