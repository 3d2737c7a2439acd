package kz.elshi.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import kz.elshi.fixture.Stores;
import kz.elshi.knowledge.Home;

/**
 * A process that works on a store until it is killed, and says on standard output what it is about to do and what was acknowledged:
 *
 * <pre>
 * phase ingest
 * try crash-17 4
 * done crash-17 4
 * try crash-3 -1              withdrawn
 * phase compaction
 * </pre>
 */
final class CrashVictim {
  private final Store store;
  private final SplittableRandom random;
  private final Path backup;
  private final int version;
  private final Home home;

  private CrashVictim(Store store, Home home, long seed, Path backup, int version) {
    this.store = store;
    this.home = home;
    this.random = new SplittableRandom(seed);
    this.backup = backup;
    this.version = version;
  }

  /** What a process does, over and over. */
  enum Work {
    INGEST,
    COMPACT,
    BACKUP,
    FILL
  }

  /** Articles of a first fill. */
  static final int FILLED = 60;

  /** Works until killed, or until the store cannot be written to: then it says so and ends with 4. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    say("phase opening");
    Home home = new Home(Path.of(arguments[1]));
    try (Store store = Store.open(folder, home, Stores.IRIS)) {
      int version = Integer.parseInt(arguments[4]);
      CrashVictim victim = new CrashVictim(store, home, Long.parseLong(arguments[3]), folder.resolveSibling(folder.getFileName() + "-backup"), version);
      say("ready");
      while (true) {
        victim.work(Work.valueOf(arguments[2]));
      }
    } catch (StoreException | IOException e) {
      say("failed " + e.getMessage());
      System.exit(4);
    }
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private void work(Work work) throws Exception {
    switch (work) {
      case INGEST -> {
        say("phase ingest");
        ingest(40);
      }
      case COMPACT -> {
        say("phase ingest");
        ingest(2);
        say("phase compaction");
        store.compact();
      }
      case BACKUP -> {
        Thread writer = Thread.ofPlatform().daemon().start(this::ingestBeside);
        say("phase backup");
        while (writer.isAlive()) {
          backUp();
        }
      }
      case FILL -> {
        say("phase fill");
        fill(backup.resolveSibling("filled"));
      }
    }
  }

  /** Makes a new store in the place of the one that was made before, which goes at once. */
  private void fill(Path folder) throws IOException {
    Path old = folder.resolveSibling("filled-before");
    TdbFolder.delete(old);
    if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try (FirstFill fill = FirstFill.into(folder, home, Stores.IRIS)) {
      for (int i = 0; i < FILLED; i++) {
        fill.add(ArticleStatements.of(CrashArticles.checked(i, version).graph()));
      }
      fill.finish(phase -> {});
    }
  }

  private void ingestBeside() {
    try {
      ingest(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the command does it. */
  private void backUp() throws IOException {
    Path unfinished = backup.resolveSibling(backup.getFileName() + ".unfinished");
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      new Backup(store).write(out);
    }
    Files.move(unfinished, backup, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Brings some articles, new ones and others of old ids, by the queue; then takes one back. */
  private void ingest(int count) throws InterruptedException {
    List<CompletableFuture<Void>> told = new ArrayList<>();
    int first = random.nextInt(300);
    try (Intake intake = new Intake(store, article -> CrashArticles.checked(number(article.id()), version), new Intake.Settings(2, 32, 1 + random.nextInt(20), Duration.ofMillis(100)))) {
      for (int i = 0; i < count; i++) {
        String id = CrashArticles.id(first + i);
        say("try " + id + " " + version);
        told.add(intake.submit(CrashArticles.checked(first + i, version).graph().article(), null).thenAccept(entry -> say("done " + id + " " + version)));
      }
      told.forEach(CrashVictim::join);
    }
    String gone = CrashArticles.id(first + random.nextInt(count));
    say("try " + gone + " -1");
    store.withdraw(gone);
    say("done " + gone + " -1");
  }

  private static void join(CompletableFuture<Void> told) {
    try {
      told.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw e.getCause() instanceof StoreException reason ? reason : e;
    }
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }
}
