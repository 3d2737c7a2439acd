package kz.elshi.federation;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.rdf4j.http.protocol.UnauthorizedException;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.QueryInterruptedException;

/** What went wrong between us and a server, in a few words; never with what was sent. */
final class Failures {
  private static final int LONGEST = 200;

  private Failures() {}

  static String reason(Throwable error) {
    Throwable root = error;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      root = cause;
      String known = known(cause);
      if (known != null) {
        return known;
      }
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    return message.isEmpty() ? root.getClass().getSimpleName() : message.substring(0, Math.min(LONGEST, message.length()));
  }

  private static @org.jspecify.annotations.Nullable String known(Throwable cause) {
    return switch (cause) {
      case UnauthorizedException e -> "it wants a user and password, or a token, and those it got are none or wrong";
      case UnknownHostException e -> "there is no such host";
      case ConnectException e -> "nobody listens there";
      case SocketTimeoutException e -> "it was silent for too long";
      case InterruptedIOException e -> "it took too long";
      case SSLException e -> "no secure connection: " + e.getMessage();
      case SocketException e -> "the connection broke";
      case QueryInterruptedException e -> "it stopped the query because of its limit of time";
      case MalformedQueryException e -> "it does not take the query: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      default -> null;
    };
  }
}
