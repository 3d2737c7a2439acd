package kz.elshi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.elshi.ingest.Found;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Workbench;
import kz.elshi.store.JournalEntry.Outcome;
import kz.elshi.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles into a store. */
@Command(
    name = "ingest",
    description = {
      "Read articles into a store; an article of the same id is replaced, and the same article again changes nothing.",
      "With --to, a server that has the store reads them; it must be started with --token-file."
    },
    footer = {
      "", "Example:  ./elshi ingest data/articles --store elshi-store",
      "          ./elshi ingest --to http://localhost:3030 --token-file my.token news.jsonl"
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin InputOptions input;
  @Mixin ThresholdOption threshold;
  @Mixin StoreOptions options;

  @Option(names = "--threads", description = "How many articles to read at a time; default: one a core.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--batch", description = "Articles per commit; default ${DEFAULT-VALUE}.")
  int batch = 200;

  @Option(names = "--report", description = "Print what became of each article, a line of JSON each, after its commit.")
  boolean report;

  @Option(names = "--no-compact", description = "Do not compact the store at the end, however much it has grown.")
  boolean noCompact;

  @Option(names = "--to", paramLabel = "URL", description = "Address of a server that is to read them.")
  @Nullable String to;

  @Option(names = "--token-file", paramLabel = "FILE", description = "A file with the token for --to, as elshi token new printed it.")
  @Nullable Path tokenFile;

  @Override
  public Integer call() throws InterruptedException {
    PrintStream err = System.err;
    try (Progress progress = new Progress("ingest", err)) {
      IngestTally tally = new IngestTally(err, report ? System.out : null, progress);
      boolean whole = to == null ? here(tally, err) : there(tally, err, to);
      if (!whole) {
        err.println("elshi: interrupted; what is told is stored, run it again to read the rest");
      }
      return tally.of(Outcome.REFUSED) == 0 ? ExitCode.OK : ExitCode.INPUT;
    }
  }

  private boolean here(IngestTally tally, PrintStream err) throws InterruptedException {
    Workbench bench = new Workbench(Home.find(), options.iris(), threshold.value());
    try (Store store = options.open()) {
      boolean whole;
      try (Ingestion ingestion = new Ingestion(store, bench, Math.max(1, threads), Math.max(1, batch), tally)) {
        whole = run(ingestion);
        err.println(tally.summary(ingestion.setAside()));
      }
      if (whole && !noCompact) {
        Ingestion.compact(store, err);
      }
      return whole;
    }
  }

  private boolean there(IngestTally tally, PrintStream err, String address) throws InterruptedException {
    try (RemoteIngestion ingestion = new RemoteIngestion(new ServerClient(address, tokenFile), tally)) {
      boolean whole = run(ingestion);
      err.println(tally.summary(0));
      return whole;
    }
  }

  /** Reads all input; false if a signal came before its end. */
  private boolean run(IngestRun run) throws InterruptedException {
    try (Interruption interruption = new Interruption(run::isIdle)) {
      try {
        input.read(System.in, found -> accept(run, found, interruption));
      } catch (Interrupted e) {
        run.finish();
        return false;
      }
      run.finish();
      return true;
    }
  }

  private static void accept(IngestRun run, Found found, Interruption interruption) {
    if (interruption.isAsked()) {
      throw new Interrupted();
    }
    try {
      run.accept(found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  /** Leaves the reading of input. */
  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
