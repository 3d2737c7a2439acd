package kz.elshi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** A data set on disk: Jena TDB2 under one folder, one process at a time. */
final class Tdb implements Backend {
  private final TdbDataset dataset;
  private final Path folder;

  private Tdb(TdbDataset dataset, Path folder) {
    this.dataset = dataset;
    this.folder = folder;
  }

  /**
   * Opens the data set of a folder, which may be empty or missing.
   *
   * @throws StoreException if another process has it, or the folder is something else or cannot be used
   */
  static Tdb connect(Path folder) {
    try {
      Files.createDirectories(folder);
      boolean empty;
      try (var files = Files.list(folder)) {
        empty = files.findAny().isEmpty();
      }
      if (!empty && !TdbFolder.isStore(folder)) {
        throw new StoreException(
            StoreException.Kind.UNREADABLE, folder + " holds other files and is no store: name an empty folder with --store", null);
      }
      if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
        throw unreadable(folder, null);
      }
      return new Tdb(TdbDataset.open(folder), folder);
    } catch (AlreadyLocked e) {
      throw locked(folder, e);
    } catch (IOException e) {
      throw unreadable(folder, e);
    } catch (RuntimeException e) {
      if (e instanceof StoreException) {
        throw e;
      }
      throw String.valueOf(e.getMessage()).startsWith("Failed to get a lock") ? locked(folder, e) : unreadable(folder, e);
    }
  }

  private static StoreException locked(Path folder, Throwable cause) {
    return new StoreException(
        StoreException.Kind.LOCKED, "another process has the store " + folder + ": end it first, or name another store with --store", cause);
  }

  private static StoreException unreadable(Path folder, @Nullable Throwable cause) {
    return new StoreException(
        StoreException.Kind.UNREADABLE, "the store " + folder + " cannot be read or written: check the folder and its permissions", cause);
  }

  @Override
  public DatasetGraph dataset() {
    return dataset;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public QueryService queries() {
    return QueryService.of(dataset);
  }

  @Override
  public void expect(Collection<Node> graphs, Collection<Node> subjects) {}

  /** A full disk shows itself as a fault in a mapped file, which Java reports as an InternalError. */
  @Override
  public @Nullable StoreException reason(Throwable error) {
    return !isOfDisk(error) ? null
        : new StoreException(
            StoreException.Kind.DISK,
            "the disk under " + folder + " is full or failed; nothing of this batch was stored: make room and run it again", error);
  }

  /** Whether it comes of the disk that something went wrong. */
  static boolean isOfDisk(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      boolean fault = cause instanceof IOException || cause instanceof InternalError || cause instanceof RuntimeIOException;
      if (fault || String.valueOf(cause.getMessage()).contains("No space left")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void compact() {
    try {
      dataset.compact(folder);
    } catch (IOException | RuntimeException | InternalError e) {
      throw new StoreException(
          StoreException.Kind.DISK,
          "the store " + folder + " could not be compacted, and is as it was; it needs as much free room as the compacted store takes: " + e.getMessage(), e);
    }
  }

  @Override
  public long size() {
    try {
      return TdbFolder.size(folder);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  @Override
  public void close() {
    dataset.expel();
  }
}
