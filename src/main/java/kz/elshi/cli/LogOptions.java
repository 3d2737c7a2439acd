package kz.elshi.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.elshi.web.Server;
import kz.elshi.web.observe.EventLog;
import picocli.CommandLine.Option;

/** Where a server tells what happens. */
final class LogOptions {
  private static final String OFF = "off";
  private static final String STANDARD_ERROR = "-";

  @Option(
      names = "--access-log",
      paramLabel = "FILE|-|off",
      description = "A line for each request: in a file, on standard error (-), or nowhere (off); default ${DEFAULT-VALUE}.")
  String access = OFF;

  @Option(names = "--log-format", description = "How lines are written: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  EventLog.Format format = EventLog.Format.KEYS;

  @Option(names = "--slow-query", paramLabel = "SECONDS", description = "Queries that take longer get a line with their text; default ${DEFAULT-VALUE}; 0 tells all.")
  double slowSeconds = 5;

  Server.Logs logs() {
    if (!(slowSeconds >= 0)) {
      throw new CommandException(ExitCode.USAGE, "--slow-query is a number of seconds, 0 or more: " + slowSeconds);
    }
    return new Server.Logs(new EventLog(System.err, format), accessLog(), Math.round(Math.min(slowSeconds, 1e9) * 1000));
  }

  private EventLog accessLog() {
    return switch (access) {
      case OFF -> EventLog.SILENT;
      case STANDARD_ERROR -> new EventLog(System.err, format);
      default -> new EventLog(appending(Path.of(access)), format);
    };
  }

  private static PrintStream appending(Path file) {
    try {
      return new PrintStream(new FileOutputStream(file.toFile(), true), false, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CommandException(ExitCode.OUTPUT, "--access-log: " + file + " cannot be written");
    }
  }
}
