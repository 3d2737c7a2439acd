package kz.elshi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.elshi.cli.Main;

/** Runs a command of Elshi in this process and tells what it cost, start of the program included. */
public final class TimedRun {
  private TimedRun() {}

  /**
   * Runs it.
   *
   * @param arguments file for what the command prints; file for the cost: milliseconds by the clock and of processor time, peak of resident
   *     memory in MB (0 where the system does not tell), exit code; the command's own arguments
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    int code;
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 16);
        PrintStream out = new PrintStream(file, false, StandardCharsets.UTF_8)) {
      System.setOut(out);
      code = Main.execute(out, System.err, Arrays.copyOfRange(arguments, 2, arguments.length));
    }
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    long clock = System.currentTimeMillis() - started;
    long processor = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1_000_000;
    Files.writeString(Path.of(arguments[1]), clock + " " + processor + " " + resident() + " " + code);
    System.exit(code);
  }

  /** The most memory that the process has held, in MB. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
    for (String line : lines) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
