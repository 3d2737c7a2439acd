package kz.elshi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made from a whole store and kept as long as the store is what it was: see {@link DataVersion}. Any number of threads
 * may ask for it.
 */
public final class PerVersion<T> {
  /** Readers that began before a change still ask for the version before it. */
  private static final int KEPT = 3;

  /** Makes the one of a later version from that of an earlier one. */
  public interface Updater<T> {
    /**
     * The same as would be made from the whole store.
     *
     * @param former of the earlier version; stays as it is
     * @param data the later version, in a read transaction
     * @param change what lies between
     */
    T update(T former, DatasetGraph data, GraphChange change);
  }

  private record Made<T>(DataVersion version, T value) {}

  private final Function<DatasetGraph, T> maker;
  private final ChangeLog log;
  private final Updater<T> updater;
  /** The latest version first. */
  private volatile List<Made<T>> made = List.of();

  /** With what makes it, within a read transaction, each time anew. */
  public PerVersion(Function<DatasetGraph, T> maker) {
    this(maker, new ChangeLog(), (former, data, change) -> maker.apply(data));
  }

  /** With what makes it, within a read transaction, and what brings it up to date where the log tells what has changed. */
  public PerVersion(Function<DatasetGraph, T> maker, ChangeLog log, Updater<T> updater) {
    this.maker = maker;
    this.log = log;
    this.updater = updater;
  }

  /** The one for the caller's transaction. While one thread makes it, others wait for it; that of a change on trial is not kept. */
  public T get(DatasetGraph data) {
    if (data.transactionMode() == ReadWrite.WRITE) {
      return maker.apply(data);
    }
    DataVersion version = DataVersion.of(data);
    Made<T> known = known(version);
    if (known != null) {
      return known.value();
    }
    synchronized (this) {
      known = known(version);
      return known != null ? known.value() : make(version, data);
    }
  }

  private @Nullable Made<T> known(DataVersion version) {
    for (Made<T> one : made) {
      if (one.version().equals(version)) {
        return one;
      }
    }
    return null;
  }

  private T make(DataVersion version, DatasetGraph data) {
    List<Made<T>> now = made;
    Made<T> latest = now.isEmpty() || now.getFirst().version().storage() != version.storage() ? null : now.getFirst();
    GraphChange change = latest == null ? null : log.between(latest.version(), version);
    T value = latest == null || change == null ? maker.apply(data) : updater.update(latest.value(), data, change);
    if (latest == null || version.isNewerThan(latest.version())) {
      List<Made<T>> kept = new ArrayList<>(List.of(new Made<>(version, value)));
      now.stream().filter(one -> latest != null).limit(KEPT - 1L).forEach(kept::add);
      made = List.copyOf(kept);
    }
    return value;
  }
}
