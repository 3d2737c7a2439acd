package kz.elshi.store;

import org.jspecify.annotations.Nullable;

/** A store cannot be used; the message says why and what to do. Nothing of the change that failed is stored. */
public final class StoreException extends RuntimeException {
  /** What is wrong. */
  public enum Kind {
    /** Another process has it. */
    LOCKED,
    /** The folder is no store, or may not be read or written. */
    UNREADABLE,
    /** The disk is full or failed while writing. */
    DISK,
    /** The server that has it cannot be reached, refuses, or fails. */
    REMOTE
  }

  private final Kind kind;

  public StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
