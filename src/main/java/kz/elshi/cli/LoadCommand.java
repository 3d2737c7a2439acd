package kz.elshi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;
import kz.elshi.knowledge.Home;
import kz.elshi.store.ArticleStatements;
import kz.elshi.store.BackupException;
import kz.elshi.store.FirstFill;
import kz.elshi.store.JournalEntry;
import kz.elshi.store.PartReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a new store out of articles in one go. */
@Command(
    name = "load",
    description = {
      "Make a new store out of articles, or out of the N-Quads that elshi extract has written of them: what elshi ingest does, several times as fast, but into an empty folder only.",
      "The store is there when all of it is there; a load that is cut short leaves none."
    },
    footer = {
      "", "Example:  ./elshi load news.jsonl --store elshi-store",
      "          ./elshi load part-0001.nq.gz part-0002.nq.gz --store elshi-store"
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin InputOptions input;
  @Mixin ThresholdOption threshold;
  @Mixin StoreOptions options;

  @Option(names = "--threads", description = "How many articles to read at a time; default: one a core.")
  int threads = Runtime.getRuntime().availableProcessors();

  private final PrintStream err = System.err;

  @Override
  public Integer call() {
    long start = System.nanoTime();
    List<Path> parts = parts();
    try (FirstFill fill = FirstFill.into(options.folder(), Home.find(), options.iris()); Progress progress = new Progress("load", err)) {
      if (parts.isEmpty()) {
        articles(fill, progress);
      } else {
        PartReader reader = new PartReader(options.iris());
        parts.forEach(part -> reader.read(part, article -> take(fill, article, progress)));
      }
      progress.close();
      FirstFill.Result done = fill.finish(this::tell);
      err.println(done.articles() + " articles, " + done.facts() + " facts, " + done.statements() + " statements in " + seconds(start)
          + (done.refused() == 0 ? "" : ", " + done.refused() + " could not be read"));
      return done.refused() == 0 ? ExitCode.OK : ExitCode.INPUT;
    } catch (BackupException e) {
      throw new CommandException(ExitCode.INPUT, String.valueOf(e.getMessage()));
    }
  }

  private static String seconds(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s";
  }

  private void tell(String phase) {
    if (Terminal.isThere()) {
      err.println("  " + phase);
    }
  }

  private void articles(FirstFill fill, Progress progress) {
    Workbench bench = new Workbench(Home.find(), options.iris(), threshold.value());
    try (ParallelExtraction<ArticleStatements> extraction =
        new ParallelExtraction<>(Math.max(1, threads), read -> statements(bench, read), article -> take(fill, article, progress), problem -> refuse(fill, problem))) {
      input.read(System.in, extraction::accept);
    }
  }

  private static ArticleStatements statements(Workbench bench, Found.Read read) {
    return ArticleStatements.of(bench.check(bench.extract(read.article())).graph());
  }

  private static void take(FirstFill fill, ArticleStatements article, Progress progress) {
    fill.add(article);
    progress.step();
  }

  private void refuse(FirstFill fill, Problem problem) {
    err.println("elshi: " + problem.sentence());
    fill.refuse(JournalEntry.refused(problem.source(), null, problem.message(), null));
  }

  /** The files of N-Quads, if that is what the paths are: all of them or none. */
  private List<Path> parts() {
    List<Path> parts = new ArrayList<>();
    for (String path : input.paths) {
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        parts.addAll(partsIn(file));
      } else if (PartReader.isPart(file)) {
        parts.add(file);
      }
    }
    boolean mixed = !parts.isEmpty() && input.paths.stream().map(Path::of).anyMatch(path -> !Files.isDirectory(path) && !PartReader.isPart(path));
    if (mixed) {
      throw new CommandException(ExitCode.USAGE, "N-Quads and articles cannot be loaded together: name one kind");
    }
    return parts;
  }

  private static List<Path> partsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(PartReader::isPart).sorted().toList();
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, folder + " cannot be read: check its permissions");
    }
  }
}
