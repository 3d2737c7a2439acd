package kz.elshi.store;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made from a whole store and kept as long as the store is what it was: see {@link DataVersion}. Any number of threads
 * may ask for it.
 */
public final class PerVersion<T> {
  private record Made<T>(DataVersion version, T value) {}

  private final Function<DatasetGraph, T> maker;
  private volatile @Nullable Made<T> made;

  /** With what makes it, within a read transaction. */
  public PerVersion(Function<DatasetGraph, T> maker) {
    this.maker = maker;
  }

  /** The one for the caller's read transaction. While one thread makes it, others wait for it. */
  public T get(DatasetGraph data) {
    DataVersion version = DataVersion.of(data);
    Made<T> now = made;
    if (now != null && now.version().equals(version)) {
      return now.value();
    }
    synchronized (this) {
      now = made;
      if (now != null && now.version().equals(version)) {
        return now.value();
      }
      T value = maker.apply(data);
      if (now == null || now.version().storage() != version.storage() || version.isNewerThan(now.version())) {
        made = new Made<>(version, value);
      }
      return value;
    }
  }
}
