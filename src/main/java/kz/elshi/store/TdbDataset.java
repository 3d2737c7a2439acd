package kz.elshi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Transactional.Promote;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * The data set of a folder, which stays one through compactions:
 *
 * <pre>
 * before   Data-0001                                  readers and writers
 * copying  Data-0001  Data-0002-tmp                   readers; writers wait
 * after    Data-0002, and Data-0001 as long as somebody reads it who began before
 * </pre>
 *
 * <p>A transaction stays with the storage in which it began. TDB2's own compaction does not see to that: a reader that begins before the
 * switch and ends after it ends in the new storage, and the compaction waits for ever for it to end in the old one (Jena 5.6.0).
 */
final class TdbDataset extends DatasetGraphWrapper {
  private final DatasetGraphSwitchable container;
  private final ThreadLocal<@Nullable DatasetGraph> begun = new ThreadLocal<>();
  private final ReentrantLock writers = new ReentrantLock(true);
  /** Held for reading while a transaction begins, for writing while the storage is switched: an instant each. */
  private final ReentrantReadWriteLock door = new ReentrantReadWriteLock();

  private TdbDataset(DatasetGraphSwitchable container) {
    super(null, container.getContext());
    this.container = container;
  }

  /** Opens the data set of a folder; what a compaction that was cut short has left is cleared away. */
  static TdbDataset open(Path folder) throws IOException {
    List<Path> storages = TdbFolder.storages(folder);
    if (storages.isEmpty()) {
      create(folder);
    }
    for (Path storage : storages) {
      TdbJournal.mend(storage);
    }
    DatasetGraphSwitchable container = (DatasetGraphSwitchable) DatabaseMgr.connectDatasetGraph(folder.toAbsolutePath().toString());
    TdbFolder.deleteOlder(folder);
    return new TdbDataset(container);
  }

  /** The first storage gets its name when it is whole: TDB2 does not open one whose making was cut short. */
  private static void create(Path folder) throws IOException {
    ProcessFileLock lock = StoreConnection.lockForLocation(Location.create(folder.toAbsolutePath()));
    if (lock.isLockedHere() || !lock.tryLock()) {
      return;
    }
    try {
      Path first = folder.toAbsolutePath().resolve(TdbFolder.FIRST);
      Path unfinished = TdbFolder.unfinished(first);
      TdbFolder.delete(unfinished);
      Files.createDirectories(unfinished);
      Location place = Location.create(unfinished);
      StoreConnection.connectCreate(place);
      StoreConnection.internalExpel(place, true);
      TdbFolder.force(unfinished);
      Files.move(unfinished, first, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  void expel() {
    TDBInternal.expel(container);
  }

  @Override
  protected DatasetGraph get() {
    DatasetGraph mine = begun.get();
    return mine == null ? container.get() : mine;
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin() {
    begin(TxnType.WRITE);
  }

  /** Begins a transaction; one that might write later begins as a writer. */
  @Override
  public void begin(TxnType type) {
    if (begun.get() != null) {
      throw new JenaTransactionException("this thread is in a transaction");
    }
    boolean writes = type != TxnType.READ;
    if (writes) {
      writers.lock();
    }
    door.readLock().lock();
    try {
      DatasetGraph now = container.get();
      now.begin(writes ? TxnType.WRITE : TxnType.READ);
      begun.set(now);
    } finally {
      door.readLock().unlock();
      if (writes && begun.get() == null) {
        writers.unlock();
      }
    }
  }

  @Override
  public boolean promote(Promote mode) {
    return get().transactionMode() == ReadWrite.WRITE;
  }

  @Override
  public boolean promote() {
    return promote(Promote.ISOLATED);
  }

  @Override
  public void end() {
    DatasetGraph mine = begun.get();
    if (mine == null) {
      return;
    }
    try {
      mine.end();
    } finally {
      begun.remove();
      if (writers.isHeldByCurrentThread()) {
        writers.unlock();
      }
    }
  }

  /** The container is closed by {@link #expel}. */
  @Override
  public void close() {}

  /**
   * Copies what is current into fresh storage and goes on there; the old storage is deleted once nobody reads it any more.
   *
   * @throws IOException if the copy cannot be written; then everything is as it was
   */
  void compact(Path folder) throws IOException {
    DatasetGraphTDB old;
    writers.lock();
    try {
      old = (DatasetGraphTDB) container.get();
      DatasetGraphTDB fresh = copy(old, folder);
      fresh.getTxnSystem().getTxnMgr().takeOverFrom(old.getTxnSystem().getTxnMgr());
      door.writeLock().lock();
      try {
        container.change(old, fresh);
      } finally {
        door.writeLock().unlock();
      }
    } finally {
      writers.unlock();
    }
    // Nobody begins there any more; this waits for those who have begun.
    old.getTxnSystem().getTxnMgr().startExclusiveMode();
    StoreConnection.release(old.getLocation());
    TdbFolder.deleteOlder(folder);
  }

  /** The copy counts, under its final name, only when all of it is on the disk. */
  private static DatasetGraphTDB copy(DatasetGraphTDB old, Path folder) throws IOException {
    Path next = TdbFolder.next(folder);
    Path unfinished = TdbFolder.unfinished(next);
    TdbFolder.delete(unfinished);
    Files.createDirectories(unfinished);
    try {
      copySettings(Path.of(old.getLocation().getDirectoryPath()), unfinished);
      Location place = Location.create(unfinished);
      CopyDSG.copy(old, StoreConnection.connectCreate(place).getDatasetGraphTDB());
      StoreConnection.internalExpel(place, true);
      TdbFolder.force(unfinished);
      Files.move(unfinished, next, StandardCopyOption.ATOMIC_MOVE);
      TdbFolder.force(folder);
    } catch (IOException | RuntimeException | InternalError e) {
      StoreConnection.internalExpel(Location.create(unfinished), true);
      TdbFolder.delete(unfinished);
      throw e;
    }
    return StoreConnection.connectCreate(Location.create(next)).getDatasetGraphTDB();
  }

  private static void copySettings(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      List<Path> settings = files.filter(file -> file.toString().endsWith(".opt") || file.endsWith("tdb.cfg")).toList();
      for (Path file : settings) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
