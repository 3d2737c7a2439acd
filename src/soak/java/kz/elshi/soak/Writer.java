package kz.elshi.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import kz.elshi.bench.PressService;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.store.Store;
import kz.elshi.text.Article;

/**
 * Stores batches of made-up articles, one commit each. Every headline of a batch names the batch and its edition, so that a reader can tell whether it sees a
 * batch whole, and of one edition.
 */
final class Writer {
  static final int BATCH = 20;

  private final Store store;
  private final PressService press;
  private final Pipeline pipeline;
  private final GraphWriter graphs;
  private final Gate gate;
  /** Commits that were begun, and that are done: a reader may see what lies between. */
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private int filled;
  private long commitNanos;
  private int commits;

  Writer(Store store) {
    Home home = Home.find();
    this.store = store;
    this.press = new PressService(home, Reference.read(home));
    this.pipeline = new Pipeline(home);
    this.graphs = new GraphWriter(store.iris());
    this.gate = new Gate(home, store.iris());
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
      many.addAll(batch(filled, 0));
      if (many.size() >= 500) {
        store.put(many);
        many.clear();
      }
    }
    store.put(many);
  }

  private List<CheckedArticle> batch(int number, int edition) {
    List<CheckedArticle> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      Article made = press.article((long) number * BATCH + i);
      String title = "batch-" + number + "-edition-" + edition;
      Article article = new Article("b" + number + "-" + i, title + "\n" + made.text(), made.language(), title, made.url(), made.published(), made.publisher(), "soak");
      batch.add(gate.check(graphs.write(pipeline.extract(article))));
    }
    return batch;
  }

  /** Writes until the time is over. */
  void write(long endNanos) {
    for (int edition = 1; System.nanoTime() < endNanos; edition++) {
      List<CheckedArticle> fresh = batch(begun(), 0);
      begun.incrementAndGet();
      commit(fresh);
      done.incrementAndGet();
      commit(batch(edition % filled, edition));
    }
  }

  private void commit(List<CheckedArticle> articles) {
    long start = System.nanoTime();
    store.put(articles);
    commitNanos += System.nanoTime() - start;
    commits++;
  }

  String report() {
    return String.format(Locale.ROOT, "%d commits of %d articles, %.1f ms each", commits, BATCH, commits == 0 ? 0 : commitNanos / 1e6 / commits);
  }
}
