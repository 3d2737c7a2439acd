package kz.elshi.web;

/** The server cannot start; the message says why and what to do. */
public final class ServerException extends RuntimeException {
  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
