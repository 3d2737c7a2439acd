package kz.elshi.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a web server answered (RFC 9112), with the content as it was before it was packed for the way.
 *
 * @param isPage whether it is HTML and what was asked for
 * @param problem why there is no content, or null
 * @param why the same in words
 */
record HttpAnswer(boolean isPage, byte[] content, Problem.@Nullable Kind problem, String why) {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final int MOST_DIGITS = 7;
  private static final byte[] NONE = {};

  /** Reads an answer; programs that write archives often unpack the content and leave the head as it was, so neither alone is trusted. */
  static HttpAnswer of(byte[] message, InputLimits limits) {
    int start = headEnd(message);
    WarcHead head = WarcHead.of(Arrays.copyOf(message, start));
    if (!head.first().matches("HTTP/[0-9.]+ 200\\b.*") || !HTML.contains(head.type())) {
      return new HttpAnswer(false, NONE, null, "");
    }
    String coding = head.get("content-encoding").toLowerCase(Locale.ROOT);
    try {
      byte[] whole = Arrays.copyOfRange(message, start, message.length);
      byte[] content = head.get("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked") ? joined(whole) : whole;
      InputStream plain = unpacked(content, coding, limits);
      return plain == null
          ? refused(Problem.Kind.ENCODING, "the page is packed in a way that is not read: " + Problem.shown(coding))
          : new HttpAnswer(true, plain.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8)), null, "");
    } catch (TooMuch e) {
      return refused(Problem.Kind.TOO_LONG, e.getMessage() + ": it is not read");
    } catch (IOException e) {
      return refused(Problem.Kind.UNREADABLE, "the page is broken or cut short");
    }
  }

  private static HttpAnswer refused(Problem.Kind kind, String why) {
    return new HttpAnswer(true, NONE, kind, why);
  }

  private static int headEnd(byte[] message) {
    for (int i = 0; i + 1 < message.length; i++) {
      if (message[i] == '\n' && message[i + 1] == '\n') {
        return i + 2;
      }
      if (message[i] == '\n' && message[i + 1] == '\r' && i + 2 < message.length && message[i + 2] == '\n') {
        return i + 3;
      }
    }
    return message.length;
  }

  private static @Nullable InputStream unpacked(byte[] content, String coding, InputLimits limits) {
    InputStream input = new ByteArrayInputStream(content);
    boolean gzip = content.length > 1 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    boolean deflated = content.length > 1 && (content[0] & 0x0f) == 8 && ((content[0] & 0xff) << 8 | content[1] & 0xff) % 31 == 0;
    return switch (coding) {
      case "", "identity", "none", "utf-8" -> input;
      case "gzip", "x-gzip" -> gzip ? new Gunzip(input, limits, false) : input;
      case "deflate" -> new Unpacked(new InflaterInputStream(input, new Inflater(!deflated)), limits, content.length, count -> { });
      default -> null;
    };
  }

  /** The chunks of a content as one, RFC 9112 section 7.1; the content itself if it does not begin with a chunk. */
  private static byte[] joined(byte[] content) throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(content.length);
    for (int at = 0; at < content.length;) {
      int end = at;
      while (end < content.length && Character.digit(content[end], 16) >= 0) {
        end++;
      }
      int line = end;
      while (line < content.length && content[line] != '\n') {
        line++;
      }
      if (at == 0 && !isSize(content, end, line)) {
        return content;
      }
      if (end == at || end - at > MOST_DIGITS || line == content.length) {
        throw new IOException("no length of a chunk");
      }
      int size = Integer.parseInt(new String(content, at, end - at, StandardCharsets.US_ASCII), 16);
      if (size == 0) {
        break;
      }
      if (size > content.length - line - 1) {
        throw new EOFException("a chunk is cut short");
      }
      joined.write(content, line + 1, size);
      at = line + 1 + size;
      while (at < content.length && (content[at] == '\r' || content[at] == '\n')) {
        at++;
      }
    }
    return joined.toByteArray();
  }

  /** Whether a line is the length of a chunk, with or without extensions, and not the first line of a page. */
  private static boolean isSize(byte[] content, int end, int line) {
    return end > 0 && line < content.length && (content[end] == '\r' || content[end] == '\n' || content[end] == ';' || content[end] == ' ');
  }
}
