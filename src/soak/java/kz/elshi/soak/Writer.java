package kz.elshi.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kz.elshi.bench.PressService;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.pipeline.Workbench;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.store.Intake;
import kz.elshi.store.JournalEntry;
import kz.elshi.store.Store;
import kz.elshi.text.Article;
import kz.elshi.web.Server;

/**
 * Brings batches of made-up articles, one commit each, by the queue that a server takes articles with. Every headline of a batch names the batch and its edition, so that a reader can tell whether it sees a
 * batch whole, and of one edition.
 */
final class Writer implements AutoCloseable {
  static final int BATCH = 20;

  private final Store store;
  private final PressService press;
  private final Workbench bench;
  private final Intake intake;
  /** Commits that were begun, and that are done: a reader may see what lies between. */
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private int filled;
  private long commitNanos;
  private int commits;
  /** Whether all of a batch is in the queue: before that nothing of it is read, so that it ends in one commit. */
  private volatile CountDownLatch brought = new CountDownLatch(0);

  Writer(Store store) {
    Home home = Home.find();
    this.store = store;
    this.press = new PressService(home, Reference.read(home));
    this.bench = new Workbench(home, store.iris(), 0);
    this.intake = new Intake(store, this::readInQueue, new Intake.Settings(1, BATCH, BATCH, Duration.ofMinutes(1)));
  }

  private CheckedArticle read(Article article) {
    return bench.read(article);
  }

  private CheckedArticle readInQueue(Article article) {
    try {
      brought.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return read(article);
  }

  /** Lets readers have the way, as the server does with what is brought to it. */
  void giveWayTo(Server server) {
    intake.giveWayTo(server::isAnybodyWaiting);
  }

  /** Batches that were there before anybody read. */
  int filled() {
    return filled;
  }

  /** Batches that are certainly there. */
  int done() {
    return filled + done.get();
  }

  /** Batches that may be there. */
  int begun() {
    return filled + begun.get();
  }

  void fill(int articles) {
    List<CheckedArticle> many = new ArrayList<>();
    for (; filled * BATCH < articles; filled++) {
      batch(filled, 0).stream().map(this::read).forEach(many::add);
      if (many.size() >= 500) {
        store.put(many);
        many.clear();
      }
    }
    store.put(many);
  }

  private List<Article> batch(int number, int edition) {
    List<Article> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      Article made = press.article((long) number * BATCH + i);
      String title = "batch-" + number + "-edition-" + edition;
      batch.add(new Article("b" + number + "-" + i, title + "\n" + made.text(), made.language(), title, made.url(), made.published(), made.publisher(), "soak"));
    }
    return batch;
  }

  /** Writes until the time is over. */
  void write(long endNanos) {
    for (int edition = 1; System.nanoTime() < endNanos; edition++) {
      List<Article> fresh = batch(begun(), 0);
      begun.incrementAndGet();
      commit(fresh);
      done.incrementAndGet();
      commit(batch(edition % filled, edition));
    }
  }

  /** Brings a batch, which is one commit, and waits until it is told to be there. */
  private void commit(List<Article> articles) {
    long start = System.nanoTime();
    try {
      brought = new CountDownLatch(1);
      List<CompletableFuture<JournalEntry>> told = new ArrayList<>();
      for (Article article : articles) {
        told.add(intake.submit(article, null));
      }
      brought.countDown();
      told.forEach(CompletableFuture::join);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    commitNanos += System.nanoTime() - start;
    commits++;
  }

  @Override
  public void close() {
    intake.close();
  }

  String report() {
    return String.format(Locale.ROOT, "%d commits of %d articles, %.1f ms from being brought to being told", commits, BATCH, commits == 0 ? 0 : commitNanos / 1e6 / commits);
  }
}
