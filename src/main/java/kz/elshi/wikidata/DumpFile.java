package kz.elshi.wikidata;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** A dump on disk: plain, gzip or bzip2, told apart by its first bytes. Counts what was read of the file itself. */
final class DumpFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Counted counted;
  private final InputStream lines;
  private final long size;

  /**
   * Opens a dump.
   *
   * @throws IOException if it cannot be read, or is not what its first bytes say
   */
  DumpFile(Path file) throws IOException {
    size = Files.size(file);
    counted = new Counted(Files.newInputStream(file));
    BufferedInputStream raw = new BufferedInputStream(counted, BUFFER);
    raw.mark(4);
    byte[] magic = raw.readNBytes(3);
    raw.reset();
    try {
      lines = open(raw, magic);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** Both kinds may be made of several parts, one after the other. */
  private static InputStream open(InputStream raw, byte[] magic) throws IOException {
    if (magic.length == 3 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
      return new GZIPInputStream(raw, BUFFER);
    }
    boolean bzip2 = magic.length == 3 && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h';
    return bzip2 ? new BZip2CompressorInputStream(raw, true) : raw;
  }

  InputStream lines() {
    return lines;
  }

  long read() {
    return counted.count;
  }

  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static final class Counted extends FilterInputStream {
    long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
