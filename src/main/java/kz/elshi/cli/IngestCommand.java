package kz.elshi.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.claim.Extraction;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles into a store. */
@Command(
    name = "ingest",
    description = "Read articles into a store; an article of the same id is replaced.",
    footer = {"", "Example:  ./elshi ingest data/articles --store elshi-store"})
final class IngestCommand implements Callable<Integer> {
  @Mixin InputOptions input;
  @Mixin ThresholdOption threshold;
  @Mixin StoreOptions options;

  @Option(names = "--threads", description = "How many articles to read at a time; default: one a core.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--batch", description = "Articles per commit; default ${DEFAULT-VALUE}.")
  int batch = 200;

  private final List<CheckedArticle> waiting = new ArrayList<>();
  private int articles;
  private int changed;
  private int facts;
  private int setAside;
  private int problems;

  private record Read(Extraction extraction, CheckedArticle checked) {}

  @Override
  public Integer call() {
    PrintStream err = System.err;
    Workbench bench = new Workbench(kz.elshi.knowledge.Home.find(), options.iris(), threshold.value());
    try (Store store = options.open();
        Progress progress = new Progress("ingest", err)) {
      try (ParallelExtraction<Read> parallel =
          new ParallelExtraction<>(
              Math.max(1, threads),
              found -> {
                Extraction extraction = bench.extract(found.article());
                return new Read(extraction, bench.check(extraction));
              },
              read -> take(store, read, progress),
              problem -> {
                problems++;
                err.println("elshi: " + problem.sentence());
              })) {
        input.read(System.in, parallel::accept);
      }
      commit(store);
    }
    err.println(
        articles + " articles read, " + changed + " changed the store, " + facts + " facts"
            + (setAside == 0 ? "" : ", " + setAside + " set aside (see elshi articles show)")
            + (problems == 0 ? "" : ", " + problems + " could not be read"));
    return problems == 0 ? ExitCode.OK : ExitCode.INPUT;
  }

  private void take(Store store, Read read, Progress progress) {
    ExtractCommand.tellLanguage(read.extraction());
    articles++;
    facts += read.checked().graph().facts().size();
    setAside += read.checked().setAside().size();
    waiting.add(read.checked());
    progress.step();
    if (waiting.size() >= batch) {
      commit(store);
    }
  }

  private void commit(Store store) {
    if (!waiting.isEmpty()) {
      changed += store.put(waiting);
      waiting.clear();
    }
  }
}
