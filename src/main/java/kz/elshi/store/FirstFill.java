package kz.elshi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.store.bulk.Packing;
import kz.elshi.store.bulk.Storage;

/**
 * Makes a store out of articles in one go, many times as fast as bringing them batch by batch, and with the same result to the byte:
 *
 * <pre>
 * articles → rows of numbers → identity → six indexes → default graph, subject by subject → edges → three indexes
 * </pre>
 *
 * <p>The store is made in a folder beside, {@code NAME.loading}, and takes its name when it is whole: whatever happens before leaves nothing
 * behind that could be taken for a store. For one thread.
 */
public final class FirstFill implements AutoCloseable {
  private final Path folder;
  private final Path building;
  private final FileChannel lockFile;
  private final FillRows rows;
  private final Storage storage;
  private final Iris iris;
  private boolean isDone;

  /**
   * What came of a fill.
   *
   * @param articles in the store
   * @param refused that could not be read
   * @param facts that the articles tell, each counted for each article
   * @param statements in all graphs
   */
  public record Result(int articles, int refused, long facts, long statements) {}

  private FirstFill(Path folder, Path building, FileChannel lockFile, Home home, Iris iris) throws IOException {
    this.folder = folder;
    this.building = building;
    this.lockFile = lockFile;
    this.iris = iris;
    Path scratch = Files.createDirectories(building.resolve("scratch"));
    this.storage = new Storage(Files.createDirectories(building.resolve(TdbFolder.FIRST)), scratch);
    this.rows = new FillRows(storage.begin(), scratch, home, iris);
  }

  /**
   * Begins a fill of a folder that is missing or empty.
   *
   * @throws StoreException if there is something in it, another fill is at work on it, or the disk is full
   */
  public static FirstFill into(Path folder, Home home, Iris iris) {
    Path target = folder.toAbsolutePath().normalize();
    Path building = target.resolveSibling(target.getFileName() + ".loading");
    try {
      requireEmpty(folder);
      Files.createDirectories(building);
      FileChannel lockFile = lock(folder, building.resolve("lock"));
      TdbFolder.delete(building.resolve(TdbFolder.FIRST));
      TdbFolder.delete(building.resolve("scratch"));
      return new FirstFill(target, building, lockFile, home, iris);
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.DISK, "nothing can be written beside " + folder + ": check the folder, its permissions and its room", e);
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new StoreException(
            StoreException.Kind.UNREADABLE,
            folder + " is not empty, and a first fill needs an empty folder: name another one with --store, or add to this one with elshi ingest", null);
      }
    }
  }

  private static FileChannel lock(Path folder, Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very program.
    }
    channel.close();
    throw new StoreException(StoreException.Kind.LOCKED, "another process is filling " + folder + ": wait for it, or name another store with --store", null);
  }

  /**
   * Takes an article; one of an id that came before takes its place.
   *
   * @throws StoreException if the disk is full; then there is no store
   */
  public void add(ArticleStatements article) {
    try {
      rows.add(article);
    } catch (RuntimeException | InternalError e) {
      throw reason(e);
    }
  }

  /** Notes in the journal what could not be read. */
  public void refuse(JournalEntry entry) {
    rows.refuse(entry);
  }

  /**
   * Makes the store of what came.
   *
   * @param phases is told what is being done
   * @throws StoreException if the disk is full; then there is no store
   */
  public Result finish(Consumer<String> phases) {
    try {
      phases.accept("deciding which reports are one");
      rows.identify();
      storage.commit(rows.data());
      phases.accept("sorting the articles' graphs");
      long statements = storage.pack(Packing.QUADS, rows::live);
      phases.accept("deriving the default graph");
      try (DerivedRows derived = new DerivedRows(storage, rows.scratch(), iris)) {
        derived.derive(rows::live);
        statements += derived.addEdges(phases);
        keep();
        return new Result(rows.articles(), rows.refused(), rows.facts(), statements);
      }
    } catch (IOException | RuntimeException | InternalError e) {
      throw reason(e);
    }
  }

  private RuntimeException reason(Throwable error) {
    if (Tdb.isOfDisk(error)) {
      return new StoreException(StoreException.Kind.DISK, "the disk under " + folder + " is full or failed, and there is no store: make room and run it again", error);
    }
    return error instanceof RuntimeException runtime ? runtime : new IllegalStateException(error);
  }

  private void keep() throws IOException {
    rows.close();
    Path first = building.resolve(TdbFolder.FIRST);
    TdbFolder.force(first);
    rows.writeJournal(building);
    TdbFolder.delete(building.resolve("scratch"));
    Compaction.remember(building, TdbFolder.size(building));
    lockFile.close();
    Files.deleteIfExists(building.resolve("lock"));
    TdbFolder.force(building);
    Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
    isDone = true;
  }

  /** Clears away what was begun and not finished. */
  @Override
  public void close() {
    if (isDone) {
      return;
    }
    rows.close();
    storage.close();
    try {
      lockFile.close();
      TdbFolder.delete(building);
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.DISK, building + " could not be cleared away: delete it", e);
    }
  }
}
