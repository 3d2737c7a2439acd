package kz.elshi.cli;

/** What a command ends with; listed in {@code docs/COMMANDS.md}. */
public final class ExitCode {
  /** Done. */
  public static final int OK = 0;
  /** Something unforeseen; {@code --debug} tells more. */
  public static final int UNEXPECTED = 1;
  /** Unknown option, command, query or parameter. */
  public static final int USAGE = 2;
  /** Some or all input could not be read. */
  public static final int INPUT = 3;
  /** The store is locked, unreadable, or its disk is full. */
  public static final int STORE = 4;
  /** A query is wrong or took too long. */
  public static final int QUERY = 5;
  /** The server cannot listen: the port is in use. */
  public static final int SERVER = 6;
  /** A data file of Elshi is missing or broken. */
  public static final int KNOWLEDGE = 7;

  /** A result cannot be written where it was asked to go. */
  public static final int OUTPUT = 10;

  /** Another server, Wikidata's for one, gave no answer or none that can be read. */
  public static final int REMOTE = 11;

  /** The store opens, but something in it is not as it should be. */
  public static final int ILL = 12;

  private ExitCode() {}
}
