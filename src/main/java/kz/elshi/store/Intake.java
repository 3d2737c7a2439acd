package kz.elshi.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.text.Article;
import kz.elshi.text.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of articles into a store: a bounded queue, extraction by several threads, one writer that commits in batches. What became of an
 * article is told after its commit, and is in the journal by then.
 *
 * <pre>
 * submit → [places] → extraction, extraction, … → writer → commit → journal → the caller is told
 * </pre>
 *
 * <p>An article that the extraction stumbles over is refused, and so is one that the store stumbles over; the others of its batch are stored.
 */
public final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final long POLL_MILLIS = 20;
  /** Longest rest after a commit while readers wait. */
  private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Store store;
  private final Function<Article, CheckedArticle> extraction;
  private final Settings settings;
  private final Meters meters;
  private final Semaphore places;
  private final ExecutorService threads;
  /** What is extracted; an empty one says that nothing comes any more. */
  private final LinkedBlockingQueue<Optional<Read>> read = new LinkedBlockingQueue<>();
  private final AtomicInteger onTheWay = new AtomicInteger();
  private final Thread writer;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile BooleanSupplier readersWait = () -> false;

  /**
   * How to work.
   *
   * @param threads that extract
   * @param places articles between being submitted and being committed
   * @param batch most articles per commit
   * @param patience how long an article waits for others to share its commit, while there are others on the way
   */
  public record Settings(int threads, int places, int batch, Duration patience) {}

  /** An article after extraction: with what it says, or with why it cannot be told. */
  private record Read(Article article, @Nullable CheckedArticle checked, @Nullable String why, @Nullable String by, CompletableFuture<JournalEntry> told) {}

  /** Starts the writer; {@code extraction} is called by several threads at a time. */
  public Intake(Store store, Function<Article, CheckedArticle> extraction, Settings settings) {
    this(store, extraction, settings, Meters.NONE);
  }

  /** The same, telling how full the queue is, how long commits take, and what becomes of articles. */
  public Intake(Store store, Function<Article, CheckedArticle> extraction, Settings settings, Meters meters) {
    this.meters = meters;
    meters.gauge("elshi.queue.articles", "Articles between being brought and being committed", this::waiting);
    meters.gauge("elshi.queue.places", "Most articles between being brought and being committed", this::places);
    this.store = store;
    this.extraction = extraction;
    this.settings = settings;
    this.places = new Semaphore(settings.places());
    this.threads = Executors.newFixedThreadPool(settings.threads(), Thread.ofPlatform().name("extraction-", 1).daemon().factory());
    this.writer = Thread.ofPlatform().name("intake").daemon().start(this::write);
  }

  /**
   * Takes an article; waits for a place.
   *
   * @param by who brings it over the web; null for whoever has the store itself
   * @return what became of it, once it is committed; fails with the {@link StoreException} of its commit
   */
  public CompletableFuture<JournalEntry> submit(Article article, @Nullable String by) throws InterruptedException {
    places.acquire();
    return start(article, by);
  }

  /** The same without waiting for longer than told; empty if the queue is still full then. */
  public Optional<CompletableFuture<JournalEntry>> offer(Article article, @Nullable String by, Duration longest) throws InterruptedException {
    return places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS) ? Optional.of(start(article, by)) : Optional.empty();
  }

  /** From now on the writer rests after a commit, as long as it took, if somebody waits for an answer: articles can wait better than people. */
  public void giveWayTo(BooleanSupplier readersWait) {
    this.readersWait = readersWait;
  }

  /** Articles that are on the way. */
  public int waiting() {
    return settings.places() - places.availablePermits();
  }

  /** How many can be. */
  public int places() {
    return settings.places();
  }

  private CompletableFuture<JournalEntry> start(Article article, @Nullable String by) {
    CompletableFuture<JournalEntry> told = new CompletableFuture<>();
    onTheWay.incrementAndGet();
    threads.execute(() -> read.add(Optional.of(extract(article, by, told))));
    return told;
  }

  private Read extract(Article article, @Nullable String by, CompletableFuture<JournalEntry> told) {
    try {
      return new Read(article, extraction.apply(article), null, by, told);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} could not be worked on", article.id(), e);
      return new Read(article, null, "the article could not be worked on: " + e, by, told);
    }
  }

  private void write() {
    try {
      while (closing.getCount() > 0 || waiting() > 0) {
        List<Read> batch = batch();
        long start = System.nanoTime();
        try {
          commit(batch);
        } catch (RuntimeException e) {
          batch.forEach(one -> one.told().completeExceptionally(e));
        } finally {
          places.release(batch.size());
        }
        if (readersWait.getAsBoolean()) {
          closing.await(Math.min(LONGEST_REST_NANOS, System.nanoTime() - start), TimeUnit.NANOSECONDS);
        }
      }
    } catch (InterruptedException e) {
      // Nobody interrupts the writer: an interrupt would close the files of the store under it.
      LOG.error("the writer was interrupted", e);
    }
  }

  /** As many as there are, up to a batch; those on the way are waited for, but not for long. */
  private List<Read> batch() throws InterruptedException {
    List<Read> batch = new ArrayList<>();
    @Nullable Optional<Read> one = read.take();
    long end = System.nanoTime() + settings.patience().toNanos();
    while (one == null || one.isPresent()) {
      if (one != null) {
        batch.add(one.get());
        onTheWay.decrementAndGet();
      }
      if (batch.size() >= settings.batch() || onTheWay.get() == 0 || System.nanoTime() - end > 0) {
        break;
      }
      one = read.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
    return batch;
  }

  private void commit(List<Read> batch) {
    List<Read> good = batch.stream().filter(one -> one.checked() != null).toList();
    refuse(batch.stream().filter(one -> one.checked() == null).toList());
    for (List<Read> part : byBringer(good)) {
      try {
        List<CheckedArticle> articles = part.stream().map(Read::checked).toList();
        long start = System.nanoTime();
        List<JournalEntry> entries = store.put(articles, part.getFirst().by());
        meters.time("elshi.commit", "Time of commits of articles", System.nanoTime() - start);
        entries.forEach(this::count);
        for (int i = 0; i < part.size(); i++) {
          part.get(i).told().complete(entries.get(i));
        }
      } catch (StoreException | Error e) {
        part.forEach(one -> one.told().completeExceptionally(e));
      } catch (RuntimeException e) {
        one(part, e);
      }
    }
  }

  /** Articles that one after the other were brought by the same go together. */
  private static List<List<Read>> byBringer(List<Read> reads) {
    List<List<Read>> parts = new ArrayList<>();
    for (Read one : reads) {
      if (parts.isEmpty() || !java.util.Objects.equals(parts.getLast().getFirst().by(), one.by())) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(one);
    }
    return parts;
  }

  /** Something in a batch cannot be stored: each is tried by itself. */
  private void one(List<Read> part, RuntimeException reason) {
    if (part.size() > 1) {
      part.forEach(one -> commit(List.of(one)));
      return;
    }
    Read one = part.getFirst();
    LOG.warn("{} could not be stored", one.article().id(), reason);
    refuse(List.of(new Read(one.article(), null, "the article could not be stored: " + reason, one.by(), one.told())));
  }

  private void count(JournalEntry entry) {
    meters.count("elshi.brought", "Articles that came by the queue, by what became of them", 1, "outcome", entry.outcome().name().toLowerCase(java.util.Locale.ROOT));
  }

  private void refuse(List<Read> bad) {
    List<JournalEntry> entries = new ArrayList<>();
    for (Read one : bad) {
      String why = one.why() == null ? "" : one.why();
      entries.add(JournalEntry.refused(one.article().id(), Fingerprint.of(one.article().text()), why, one.by()));
    }
    try {
      store.note(entries);
      entries.forEach(this::count);
      for (int i = 0; i < bad.size(); i++) {
        bad.get(i).told().complete(entries.get(i));
      }
    } catch (StoreException e) {
      bad.forEach(one -> one.told().completeExceptionally(e));
    }
  }

  /** Commits what is on the way, then ends. Nothing may be submitted any more. */
  @Override
  public void close() {
    closing.countDown();
    read.add(Optional.empty());
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
