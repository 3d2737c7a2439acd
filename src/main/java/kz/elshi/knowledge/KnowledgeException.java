package kz.elshi.knowledge;

/** A data file is missing or broken; the message names it, with the line where there is one, and says what to do. */
public final class KnowledgeException extends RuntimeException {
  public KnowledgeException(String message) {
    super(message);
  }

  public KnowledgeException(String message, Throwable cause) {
    super(message, cause);
  }
}
