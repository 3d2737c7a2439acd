package kz.elshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of the stages on one thread, and whole runs of the program; prints a table of each and writes {@code results.json}
 * (JMH's format, the stages) and {@code results.txt}.
 */
public final class Benchmarks {
  private static final String COLUMNS = "%-44s %9s %9s %9s %12s%n";

  private Benchmarks() {}

  /**
   * Runs them.
   *
   * @param arguments folder for the results; regular expression that chooses benchmarks (the whole runs are called {@code WholeRuns}); how
   *     many articles a whole run reads
   * @throws RunnerException if one fails
   * @throws IOException if the results cannot be written
   */
  public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    boolean whole = Pattern.compile(arguments[1]).matcher(WholeRuns.class.getSimpleName()).find();
    StringBuilder tables = new StringBuilder();
    try {
      tables.append(table(new Runner(options(folder, arguments[1])).run()));
    } catch (NoBenchmarksException e) {
      if (!whole) {
        throw e;
      }
    }
    if (whole) {
      tables.append(tables.isEmpty() ? "" : "\n").append(new WholeRuns(folder, Long.parseLong(arguments[2])).table());
    }
    Files.writeString(folder.resolve("results.txt"), tables);
    System.out.print(tables);
  }

  private static Options options(Path folder, String chosen) {
    return new OptionsBuilder()
        .include(chosen)
        .forks(1)
        .warmupIterations(60)
        .measurementIterations(11)
        .jvmArgsAppend("-Delshi.home=" + System.getProperty("elshi.home"), "-XX:+UseSerialGC", "-Xmx512m")
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .resultFormat(ResultFormatType.JSON)
        .result(folder.resolve("results.json").toString())
        .build();
  }

  private static String table(Collection<RunResult> runs) {
    StringBuilder table = new StringBuilder(String.format(COLUMNS, "one thread; µs an article", "median", "least", "most", "articles/s"));
    runs.forEach(run -> table.append(row(run)));
    return table.toString();
  }

  private static String row(RunResult run) {
    List<Double> scores = new ArrayList<>();
    for (BenchmarkResult fork : run.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        scores.add(iteration.getPrimaryResult().getScore());
      }
    }
    scores.sort(null);
    double median = scores.get(scores.size() / 2);
    String name = run.getParams().getBenchmark().replaceFirst(".*\\.", "");
    String reader = run.getParams().getParam("name");
    return String.format(
        Locale.ROOT, "%-44s %9.1f %9.1f %9.1f %12.0f%n", reader == null ? name : name + " " + reader, median, scores.getFirst(),
        scores.getLast(), 1_000_000 / median);
  }
}
