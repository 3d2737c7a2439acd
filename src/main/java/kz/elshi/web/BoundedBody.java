package kz.elshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of a request, read within a limit: as it is sent, and, if it is compressed, as it is unpacked. */
final class BoundedBody {
  private static final int MOST_DISCARDED = 16 << 20;
  private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

  private BoundedBody() {}

  /** A body that is not taken; the message is for programs. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1;
    final int status;

    NotTaken(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  /** The type of the body, in small letters and without parameters; asking the request for it fails on character sets that are none. */
  static String type(HttpServletRequest request) {
    String header = request.getHeader("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the body.
   *
   * @param most bytes, compressed or not
   * @throws NotTaken 408 if they take too long to arrive, 413 if there are more, 415 if it is compressed by other means than gzip, 400 if it is broken
   * @throws IOException if the client is gone
   */
  static byte[] read(HttpServletRequest request, int most) throws IOException, NotTaken {
    String coding = request.getHeader("Content-Encoding");
    String name = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
    boolean packed = name.equals("gzip") || name.equals("x-gzip");
    if (!packed && !name.isEmpty() && !name.equals("identity")) {
      throw refused(request, 415, "the body is compressed by " + printable(name) + "; gzip is the only way that is read");
    }
    if (request.getContentLengthLong() > most) {
      throw tooLarge(request, most);
    }
    byte[] sent = sent(request.getInputStream(), most);
    if (sent.length > most) {
      throw tooLarge(request, most);
    }
    return packed ? unpacked(request, sent, most) : sent;
  }

  /** A byte now and then would keep a thread for as long as the client likes. */
  private static byte[] sent(InputStream input, int most) throws IOException, NotTaken {
    long end = System.nanoTime() + LONGEST_NANOS;
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    byte[] part = new byte[1 << 14];
    for (int read = 0; read >= 0 && sent.size() <= most; read = input.read(part, 0, Math.min(part.length, most + 1 - sent.size()))) {
      sent.write(part, 0, read);
      if (System.nanoTime() - end > 0) {
        throw new NotTaken(408, "the body took more than a minute to arrive");
      }
    }
    return sent.toByteArray();
  }

  private static byte[] unpacked(HttpServletRequest request, byte[] sent, int most) throws NotTaken, IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      byte[] body = gzip.readNBytes(most + 1);
      if (body.length > most) {
        throw tooLarge(request, most);
      }
      return body;
    } catch (ZipException | EOFException e) {
      throw refused(request, 400, "the body is no gzip: " + e.getMessage());
    }
  }

  private static NotTaken tooLarge(HttpServletRequest request, int most) throws IOException {
    return refused(request, 413, "the body has more than " + most + " bytes, the most here, as it is sent or unpacked");
  }

  private static NotTaken refused(HttpServletRequest request, int status, String message) throws IOException {
    discard(request.getInputStream());
    return new NotTaken(status, message);
  }

  static String printable(String text) {
    return text.substring(0, Math.min(40, text.length())).replaceAll("[^\\x20-\\x7e]", "?");
  }

  /** Reads on to the end, within bounds: a client that is still sending would lose the answer with the connection. */
  static void discard(InputStream input) throws IOException {
    byte[] part = new byte[1 << 14];
    int left = MOST_DISCARDED;
    long end = System.nanoTime() + LONGEST_NANOS;
    for (int read = 0; left > 0 && read >= 0 && System.nanoTime() - end < 0; read = input.read(part)) {
      left -= read;
    }
  }
}
