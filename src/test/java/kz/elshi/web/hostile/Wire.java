package kz.elshi.web.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Sends bytes as they are and reads the answer: clients of libraries would not send what is wrong. */
final class Wire {
  private static final int PATIENCE_MILLIS = 10_000;

  private Wire() {}

  /**
   * An answer.
   *
   * @param status 0 if the connection was closed without one
   * @param head status line and headers
   */
  record Answer(int status, String head, String body) {
    String header(String name) {
      return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
    }
  }

  static Answer send(int port, byte[] request) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket.getOutputStream(), request);
      socket.shutdownOutput();
      socket.getInputStream().transferTo(read);
    } catch (SocketTimeoutException e) {
      throw new IOException("no answer within " + PATIENCE_MILLIS + " ms", e);
    } catch (SocketException e) {
      // The server may close a connection that it does not want to hear more of; what it said before counts.
    }
    return read.size() == 0 ? new Answer(0, "", "") : parsed(read.toByteArray());
  }

  private static void write(OutputStream out, byte[] request) throws IOException {
    try {
      out.write(request);
      out.flush();
    } catch (SocketException e) {
      // It did not want to hear all of it, and may have answered all the same.
    }
  }

  private static Answer parsed(byte[] bytes) throws IOException {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = latin.indexOf("\r\n\r\n");
    String head = end < 0 ? latin : latin.substring(0, end);
    byte[] body = end < 0 ? new byte[0] : java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
    String[] first = head.split("[ \r\n]", 3);
    int status = first.length > 1 && first[1].matches("[0-9]{3}") ? Integer.parseInt(first[1]) : -1;
    Answer answer = new Answer(status, head, "");
    byte[] whole = answer.header("Transfer-Encoding").equals("chunked") ? joined(body) : body;
    InputStream content = new ByteArrayInputStream(whole);
    if (answer.header("Content-Encoding").equals("gzip") && whole.length > 0) {
      content = new GZIPInputStream(content);
    }
    return new Answer(status, head, new String(content.readAllBytes(), StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[] chunked) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    String latin = new String(chunked, StandardCharsets.ISO_8859_1);
    int at = 0;
    while (at < latin.length()) {
      int line = latin.indexOf("\r\n", at);
      int size = line < 0 ? 0 : Integer.parseInt(latin.substring(at, line).split(";")[0].strip(), 16);
      if (size == 0) {
        break;
      }
      joined.write(chunked, line + 2, Math.min(size, chunked.length - line - 2));
      at = line + 2 + size + 2;
    }
    return joined.toByteArray();
  }
}
