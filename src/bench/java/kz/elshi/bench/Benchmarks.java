package kz.elshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks on one thread; prints a table and writes {@code results.json} (JMH's format) and {@code results.txt}. */
public final class Benchmarks {
  private static final String COLUMNS = "%-44s %9s %9s %9s %12s%n";

  private Benchmarks() {}

  /**
   * Runs them.
   *
   * @param arguments folder for the results; regular expression that chooses benchmarks
   * @throws RunnerException if one fails
   * @throws IOException if the results cannot be written
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Options options =
        new OptionsBuilder()
            .include(arguments[1])
            .forks(1)
            .warmupIterations(60)
            .measurementIterations(11)
            .jvmArgsAppend("-Delshi.home=" + System.getProperty("elshi.home"), "-XX:+UseSerialGC", "-Xmx512m")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .resultFormat(ResultFormatType.JSON)
            .result(folder.resolve("results.json").toString())
            .build();
    String table = table(new Runner(options).run());
    Files.writeString(folder.resolve("results.txt"), table);
    System.out.print(table);
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
