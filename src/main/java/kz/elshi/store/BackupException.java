package kz.elshi.store;

import org.jspecify.annotations.Nullable;

/** A file is no backup, or not the whole of one; the message says what is wrong with it. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
