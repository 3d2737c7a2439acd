package kz.elshi.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), also several members behind one another, each with its checksum looked at, and no more than the limits allow. A
 * WARC file is packed record by record: there a broken member is passed over, and the next is looked for from where the broken one began.
 */
final class Gunzip extends InputStream {
  private static final String CUT = "it is cut short";
  private static final int KEPT = 1 << 18;
  private static final int MOST_BROKEN = 1000;
  private static final int HEAD_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream input;
  private final InputLimits limits;
  private final boolean mending;
  private final byte[] bytes = new byte[KEPT];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  /** Where the member begins, or what is kept of it. */
  private int start;
  private int at;
  private int end;
  private boolean inside;
  private boolean any;
  private boolean cut;
  private int broken;
  private long packed;
  private long unpacked;

  /** {@code mending}: pass over members that are broken, see {@link #broken}; else they end the stream with an exception. */
  Gunzip(InputStream input, InputLimits limits, boolean mending) {
    this.input = input;
    this.limits = limits;
    this.mending = mending;
  }

  /** How many members were broken so far. */
  int broken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Bytes of one member, at most to its end. */
  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    while (length > 0) {
      try {
        if (cut) {
          cut = false;
          throw new EOFException(CUT);
        }
        if (!inside && !open()) {
          return -1;
        }
        int count = inflater.inflate(to, offset, length);
        checksum.update(to, offset, count);
        if (inflater.finished()) {
          endMember(inflater.getRemaining());
        } else if (count == 0) {
          feed();
        }
        if (count > 0) {
          count(count);
          return count;
        }
      } catch (DataFormatException | ZipException | EOFException e) {
        mend(e);
      }
    }
    return 0;
  }

  private void count(int count) throws TooMuch {
    unpacked += count;
    if (unpacked > limits.unpacked(packed)) {
      throw new TooMuch(limits);
    }
  }

  private void feed() throws IOException {
    if (inflater.needsDictionary()) {
      throw new ZipException("it asks for a dictionary");
    }
    at = end;
    more();
    inflater.setInput(bytes, at, end - at);
  }

  /** Reads the head of the next member; false at the end. */
  private boolean open() throws IOException {
    while (at < end || fill()) {
      start = at;
      if (bytes[at] != 0 || !any) {
        head();
        inflater.reset();
        checksum.reset();
        inflater.setInput(bytes, at, end - at);
        inside = true;
        any = true;
        return true;
      }
      // Some programs fill the last block with zeros.
      at++;
    }
    return false;
  }

  private void head() throws IOException {
    if (take() != 0x1f || take() != 0x8b || take() != 8) {
      throw new ZipException("it is not packed by gzip");
    }
    int flags = take();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("it is packed in a way that is not known");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(take() | take() << 8);
    }
    for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
      while (take() != 0) {
        // On to the end of the text.
      }
    }
    skip((flags & HEAD_CHECKSUM) != 0 ? 2 : 0);
  }

  private void endMember(int left) throws IOException {
    at = end - left;
    inside = false;
    long sum;
    long length;
    try {
      sum = word();
      length = word();
    } catch (EOFException e) {
      // All content is there.
      cut = true;
      return;
    }
    if (sum != checksum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("its checksum is wrong");
    }
  }

  private long word() throws IOException {
    return take() | take() << 8 | take() << 16 | (long) take() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      take();
    }
  }

  private int take() throws IOException {
    if (at == end) {
      more();
    }
    return bytes[at++] & 0xff;
  }

  private void more() throws IOException {
    if (!fill()) {
      throw new EOFException(CUT);
    }
  }

  /** Reads on, keeping what there is of the member as far as there is room. */
  private boolean fill() throws IOException {
    if (end == bytes.length) {
      int gone = start > 0 ? start : bytes.length / 2;
      System.arraycopy(bytes, gone, bytes, 0, end - gone);
      start -= Math.min(start, gone);
      at -= gone;
      end -= gone;
    }
    int count = input.read(bytes, end, bytes.length - end);
    if (count <= 0) {
      return false;
    }
    end += count;
    packed += count;
    return true;
  }

  private void mend(Exception why) throws IOException {
    inside = false;
    if (!mending || broken == MOST_BROKEN) {
      throw new ZipException(mending ? "too much of it is broken" : String.valueOf(why.getMessage()));
    }
    broken++;
    any = true;
    at = Math.min(start + 1, end);
    while (!isHead()) {
      if (at == end && !fill()) {
        return;
      }
      at += at < end ? 1 : 0;
      start = at;
    }
  }

  private boolean isHead() throws IOException {
    while (end - at < 4) {
      if (!fill()) {
        return false;
      }
    }
    return bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8 && (bytes[at + 3] & RESERVED) == 0;
  }

  /** Lets go of what it works with; the stream below stays open. */
  @Override
  public void close() {
    inflater.end();
  }
}
