package kz.elshi.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Tells failures of the storage, which end a task so that it is tried again, from broken input, which trying again does not mend. */
final class StorageStream extends FilterInputStream {
  StorageStream(InputStream input) {
    super(input);
  }

  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    try {
      return super.read(to, offset, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
