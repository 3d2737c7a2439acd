package kz.elshi.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer that is kept until it is whole: whatever goes wrong before its end, the client gets an error and never a torn answer. */
final class WholeAnswer extends HttpServletResponseWrapper {
  private final long most;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean tooLarge;
  private int status = 200;
  private @Nullable String errorMessage;
  private @Nullable PrintWriter writer;

  /** {@code most} is the greatest size in bytes. */
  WholeAnswer(HttpServletResponse response, long most) {
    super(response);
    this.most = most;
  }

  private final ServletOutputStream out =
      new ServletOutputStream() {
        @Override
        public void write(int value) {
          write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
          tooLarge |= body.size() + (long) length > most;
          if (!tooLarge) {
            body.write(bytes, start, length);
          }
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException("answers are made in one go");
        }
      };

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void reset() {
    body.reset();
    super.reset();
  }

  @Override
  public void resetBuffer() {
    body.reset();
  }

  @Override
  public void sendError(int status) {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, String message) {
    setStatus(status);
    errorMessage = message;
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
    super.setStatus(status);
  }

  /** The status of an error that was told in place of an answer; 0 if none was. */
  int errorStatus() {
    return tooLarge ? 400 : status >= 400 ? status : 0;
  }

  /** What was told of an error, by its own way or as the body of an answer. */
  String errorMessage() {
    if (tooLarge) {
      return "the answer takes more than " + (most >> 20) + " MB, the most here: take it in parts with ORDER BY, LIMIT and OFFSET";
    }
    flushBuffer();
    return errorMessage == null || errorMessage.isEmpty() ? body.toString(StandardCharsets.UTF_8).strip() : errorMessage;
  }

  /** Sends what was kept. */
  void send() throws IOException {
    flushBuffer();
    getResponse().setContentLength(body.size());
    body.writeTo(getResponse().getOutputStream());
  }
}
