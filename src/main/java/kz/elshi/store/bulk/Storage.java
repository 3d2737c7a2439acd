package kz.elshi.store.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.jspecify.annotations.Nullable;

/** The files of a TDB2 storage that is being made. */
public final class Storage {
  private final Path folder;
  private final Path scratch;
  private @Nullable DatasetGraphTDB begun;

  /**
   * A storage in a folder, which may be empty.
   *
   * @param scratch folder for what is needed only meanwhile
   */
  public Storage(Path folder, Path scratch) {
    this.folder = folder;
    this.scratch = scratch;
  }

  private Location place() {
    return Location.create(folder.toAbsolutePath());
  }

  /** Opens the storage in a write transaction, which {@link #commit} ends. */
  public DatasetGraphTDB begin() {
    DatasetGraphTDB data = StoreConnection.connectCreate(place()).getDatasetGraphTDB();
    data.begin(ReadWrite.WRITE);
    begun = data;
    return data;
  }

  /** Ends what {@link #begin} has begun. */
  public void commit(DatasetGraphTDB data) {
    data.commit();
    data.end();
    begun = null;
    close();
  }

  /** Lets go of the files; what was begun and not committed is lost. By the thread that began it. */
  public void close() {
    if (begun != null) {
      begun.abort();
      begun.end();
      begun = null;
    }
    StoreConnection.internalExpel(place(), true);
  }

  /**
   * Fills empty indexes.
   *
   * @param rows is asked for all rows once an index
   * @return how many different rows there are
   */
  public long pack(List<String> indexes, Consumer<Consumer<long[]>> rows) {
    return new Packing(place(), scratch).fill(indexes, rows);
  }

  /** Empties indexes. */
  public void drop(List<String> indexes) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> indexes.contains(one.getFileName().toString().split("\\.")[0])).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty the indexes of " + folder, e);
    }
  }

  /** Hands over the rows of named graphs subject by subject. */
  public void bySubject(Consumer<Consumer<long[]>> rows, Consumer<List<long[]>> reader) {
    Grouping.bySubject(scratch, rows, reader);
  }
}
