package kz.elshi.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what is wrong before a page or service sees it, e.g. an address that is none, without telling what runs here. */
final class DoorErrors extends ErrorHandler {
  @Override
  protected void generateResponse(Request request, Response response, int code, @Nullable String message, @Nullable Throwable cause, Callback callback)
      throws IOException {
    String words = code >= 500 || message == null || message.isBlank() ? words(code) : message;
    Trouble trouble = Trouble.of(request.getHeaders().get(HttpHeader.ACCEPT), code, words, RequestId.of(request));
    response.getHeaders().put(RequestId.HEADER, RequestId.of(request));
    HeaderFilter.SAFETY.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, trouble.type());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(trouble.body()), callback);
  }

  private static String words(int code) {
    return switch (code) {
      case 400 -> "the request is wrong";
      case 404 -> "there is nothing here";
      case 408 -> "the request took too long to arrive";
      case 414 -> "the address is too long";
      case 431 -> "the headers of the request are too long";
      case 503 -> "the server is busy: try again later";
      default -> code >= 500 ? "something unexpected happened; the error was logged" : "the request is not answered";
    };
  }
}
