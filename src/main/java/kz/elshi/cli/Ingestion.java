package kz.elshi.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import kz.elshi.claim.Extraction;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;
import kz.elshi.pipeline.Workbench;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.store.Intake;
import kz.elshi.store.JournalEntry;
import kz.elshi.store.Store;
import kz.elshi.text.Article;

/** Reads articles into a store that this process has, and counts what becomes of them. */
final class Ingestion implements IngestRun {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Store store;
  private final Workbench bench;
  private final IngestTally tally;
  private final Intake intake;
  private final AtomicInteger setAside = new AtomicInteger();
  private final Deque<CompletableFuture<JournalEntry>> waiting = new ArrayDeque<>();

  Ingestion(Store store, Workbench bench, int threads, int batch, IngestTally tally) {
    this.store = store;
    this.bench = bench;
    this.tally = tally;
    this.intake = new Intake(store, this::read, new Intake.Settings(threads, 2 * batch + 8 * threads, batch, PATIENCE));
  }

  private CheckedArticle read(Article article) {
    Extraction extraction = bench.extract(article);
    ExtractCommand.tellLanguage(extraction);
    CheckedArticle checked = bench.check(extraction);
    setAside.addAndGet(checked.setAside().size());
    return checked;
  }

  @Override
  public void accept(Found found) throws InterruptedException {
    switch (found) {
      case Problem problem -> {
        JournalEntry entry = JournalEntry.refused(problem.source(), null, problem.message(), null);
        store.note(List.of(entry));
        waiting.add(CompletableFuture.completedFuture(entry));
      }
      case Found.Read read -> waiting.add(intake.submit(read.article(), null));
    }
    while (!waiting.isEmpty() && waiting.peek().isDone()) {
      tell();
    }
  }

  private void tell() {
    try {
      tally.take(waiting.remove().join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }

  @Override
  public void finish() {
    while (!waiting.isEmpty()) {
      tell();
    }
  }

  @Override
  public void close() {
    intake.close();
  }

  @Override
  public boolean isIdle() {
    return intake.waiting() == 0;
  }

  /** How many facts did not conform to the shapes. */
  int setAside() {
    return setAside.get();
  }

  /** Compacts the store if it has grown so much that it is worth it. */
  static void compact(Store store, PrintStream err) {
    store.compactIfGrown().ifPresent(done -> err.println(CompactCommand.sentence(done)));
  }
}
