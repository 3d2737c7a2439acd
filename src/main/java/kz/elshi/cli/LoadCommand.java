package kz.elshi.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.elshi.federation.QuadSender;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Workbench;
import kz.elshi.store.ArticleStatements;
import kz.elshi.store.BackupException;
import kz.elshi.store.FirstFill;
import kz.elshi.store.JournalEntry;
import kz.elshi.store.PartReader;
import kz.elshi.store.PartsFolder;
import org.jspecify.annotations.Nullable;
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
      "          ./elshi load part-0001.nq.gz part-0002.nq.gz --store elshi-store",
      "          ./elshi load parts/ --to http://localhost:3030/kg/data"
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin InputOptions input;
  @Mixin ThresholdOption threshold;
  @Mixin StoreOptions options;

  @Option(names = "--threads", description = "How many articles to read at a time; default: one a core.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = {
        "Send the articles' graphs to a graph store that takes N-Quads instead (SPARQL 1.1 Graph Store HTTP Protocol); sent twice they are there once.",
        "User and password, or token, as for --store."
      })
  @Nullable String to;

  @Option(names = "--replace", description = "With --to: put each article's graph in the place of the one that is there, a request each.")
  boolean replace;

  private final PrintStream err = System.err;
  private int articles;
  private int refused;

  @Override
  public Integer call() {
    long start = System.nanoTime();
    try {
      String counts = to == null ? here() : there(to);
      err.println(counts + " in " + seconds(start) + (refused == 0 ? "" : ", " + refused + " could not be read"));
      return refused == 0 ? ExitCode.OK : ExitCode.INPUT;
    } catch (BackupException e) {
      throw new CommandException(ExitCode.INPUT, String.valueOf(e.getMessage()));
    }
  }

  private String here() {
    List<Path> parts = parts();
    try (FirstFill fill = FirstFill.into(options.folder(), Home.find(), options.iris())) {
      read(parts, fill::add, problem -> fill.refuse(JournalEntry.refused(problem.source(), null, problem.message(), null)));
      FirstFill.Result done = fill.finish(this::tell);
      return done.articles() + " articles, " + done.facts() + " facts, " + done.statements() + " statements";
    }
  }

  private String there(String address) {
    try (QuadSender sender = new QuadSender(StoreOptions.checked("--to", address), options.credentials(address), options.iris(), replace)) {
      read(parts(), sender::send, problem -> {});
      sender.flush();
      return articles + " articles sent to " + address;
    }
  }

  /** Reads all articles, from texts or from N-Quads. */
  private void read(List<Path> parts, Consumer<ArticleStatements> taker, Consumer<Problem> refuser) {
    try (Progress progress = new Progress("load", err)) {
      Consumer<ArticleStatements> counted = article -> {
        taker.accept(article);
        articles++;
        progress.step();
      };
      if (parts.isEmpty()) {
        extract(counted, refuser);
      } else {
        PartReader reader = new PartReader(options.iris());
        parts.forEach(part -> reader.read(part, counted));
      }
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

  private void extract(Consumer<ArticleStatements> taker, Consumer<Problem> refuser) {
    Workbench bench = new Workbench(Home.find(), options.iris(), threshold.value());
    try (ParallelExtraction<ArticleStatements> extraction =
        new ParallelExtraction<>(Math.max(1, threads), read -> statements(bench, read), taker, problem -> {
          refused++;
          err.println("elshi: " + problem.sentence());
          refuser.accept(problem);
        })) {
      input.read(System.in, extraction::accept);
    }
  }

  private static ArticleStatements statements(Workbench bench, Found.Read read) {
    return ArticleStatements.of(bench.read(read.article()).graph());
  }

  /** The files of N-Quads, if that is what the paths are: all of them or none. */
  private List<Path> parts() {
    List<Path> parts = new ArrayList<>();
    for (String path : input.paths) {
      Path file = Path.of(path);
      if (Files.isDirectory(file)) {
        parts.addAll(new PartsFolder(file).parts(options.iris()));
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
}
