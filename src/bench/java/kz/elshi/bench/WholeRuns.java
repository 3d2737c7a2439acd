package kz.elshi.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.text.Article;

/**
 * Whole runs of {@code elshi extract}, each in a process of its own: generated articles from a file to checked N-Quads in a file, on one
 * thread and on two.
 */
final class WholeRuns {
  private static final String COLUMNS = "%-44s %9s %9s %9s %12s %12s %9s%n";
  private static final List<Integer> THREADS = List.of(1, 2);

  private final Path folder;
  private final long articles;

  /** {@code folder}: where the articles and their quads go. */
  WholeRuns(Path folder, long articles) {
    this.folder = folder;
    this.articles = articles;
  }

  /** What a run cost: milliseconds by the clock and of the processors, MB. */
  private record Cost(long clock, long processor, long memory) {}

  /**
   * A table of the runs.
   *
   * @throws IllegalStateException if one fails, or if two threads do not print what one prints
   */
  String table() throws IOException, InterruptedException {
    Path file = write();
    StringBuilder table = new StringBuilder(String.format(COLUMNS, articles + " articles, file to N-Quads", "clock s", "cpu s", "MB", "articles/s", "per cpu s", "quads"));
    List<Path> printed = new ArrayList<>();
    for (int threads : THREADS) {
      Path quads = folder.resolve("whole-" + threads + ".nq");
      Cost cost = run(file, quads, threads);
      table.append(row(threads, cost, Files.lines(quads).count()));
      printed.add(quads);
    }
    if (Files.mismatch(printed.getFirst(), printed.getLast()) >= 0) {
      throw new IllegalStateException("two threads do not print what one prints: " + printed);
    }
    return table.toString();
  }

  private Path write() throws IOException {
    Path file = folder.resolve("articles.jsonl");
    Home home = Home.find();
    PressService service = new PressService(home, Reference.read(home));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long number = 0; number < articles; number++) {
        Article article = service.article(number);
        out.write(WriteArticles.line(article) + "\n");
      }
    }
    return file;
  }

  private Cost run(Path file, Path quads, int threads) throws IOException, InterruptedException {
    Path cost = folder.resolve("whole-" + threads + ".txt");
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    command.addAll(List.of("-Delshi.home=" + System.getProperty("elshi.home"), "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), TimedRun.class.getName(), quads.toString(), cost.toString()));
    command.addAll(List.of("extract", "--format", "nquads", "--threads", String.valueOf(threads), file.toString()));
    Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(folder.resolve("whole.log").toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("extract failed, see " + folder.resolve("whole.log"));
    }
    String[] told = Files.readString(cost).split(" ");
    return new Cost(Long.parseLong(told[0]), Long.parseLong(told[1]), Long.parseLong(told[2]));
  }

  private String row(int threads, Cost cost, long quads) {
    double clock = cost.clock() / 1000.0;
    double processor = cost.processor() / 1000.0;
    return String.format(
        Locale.ROOT, "%-44s %9.1f %9.1f %9d %12.0f %12.0f %9d%n", "extract --threads " + threads, clock, processor, cost.memory(), articles / clock,
        articles / processor, quads);
  }
}
