package kz.elshi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that results go to. */
final class Output {
  private Output() {}

  /**
   * Opens a file to write.
   *
   * @throws CommandException if it cannot be
   */
  static OutputStream open(Path file) {
    try {
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  static CommandException unwritable(Path file) {
    return new CommandException(ExitCode.OUTPUT, "cannot write " + file + ": check the folder, its permissions, and the room on its disk");
  }
}
