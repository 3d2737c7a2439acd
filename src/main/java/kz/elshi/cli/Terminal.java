package kz.elshi.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether somebody is looking. */
final class Terminal {
  private Terminal() {}

  /** Whether the program talks to a terminal. From Java 22 on there is a console also where there is none. */
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** Whether colour is wanted: on a terminal, unless NO_COLOR is set. */
  static boolean isColourful() {
    return isThere() && System.getenv("NO_COLOR") == null;
  }
}
