package kz.elshi.reconcile;

/** A request cannot be answered; the message is for the one who sent it. */
public final class ReconcileException extends RuntimeException {
  private final boolean tooLarge;

  private ReconcileException(String message, boolean tooLarge) {
    super(message);
    this.tooLarge = tooLarge;
  }

  /** The request is wrong. */
  public static ReconcileException wrong(String message) {
    return new ReconcileException(message, false);
  }

  /** The request is right but asks for too much at once. */
  public static ReconcileException tooLarge(String message) {
    return new ReconcileException(message, true);
  }

  public boolean isTooLarge() {
    return tooLarge;
  }
}
