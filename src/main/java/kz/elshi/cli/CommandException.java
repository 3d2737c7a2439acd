package kz.elshi.cli;

/** A command cannot go on; the message is for the user, the code is what the process ends with. */
public final class CommandException extends RuntimeException {
  private final int exitCode;

  public CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
