package kz.elshi.reconcile;

import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * The index of names of what a read transaction sees. TDB2 numbers the states of a store, one after each commit, and tells a
 * transaction which it reads: an index is kept as long as that number stays, and made anew when it has changed. Of data kept elsewhere
 * nothing tells whether they have changed; an index of them is kept for a minute.
 */
final class CurrentIndex {
  private static final long KEPT_NANOS = 60_000_000_000L;

  /** A state of a store: compaction puts other storage in the place of the old one and may number from the start. */
  private record Version(DatasetGraph storage, long number) {}

  private record Built(Version version, NameIndex index) {}

  private final NameIndexBuilder builder;
  private final Iris iris;
  private volatile @Nullable Built built;

  CurrentIndex(Home home, java.util.List<EntityType> types, Iris iris) {
    this.builder = new NameIndexBuilder(home, types);
    this.iris = iris;
  }

  /** The index for the caller's read transaction. While one thread makes it, others wait for it. */
  NameIndex get(DatasetGraph data) {
    Version version = version(data);
    Built now = built;
    if (now != null && now.version().equals(version)) {
      return now.index();
    }
    synchronized (this) {
      now = built;
      if (now != null && now.version().equals(version)) {
        return now.index();
      }
      NameIndex index = builder.build(data, iris.base());
      boolean newer = now == null || now.version().storage() != version.storage() || now.version().number() < version.number();
      if (newer) {
        built = new Built(version, index);
      }
      return index;
    }
  }

  private static Version version(DatasetGraph data) {
    if (!TDBInternal.isBackedByTDB(data)) {
      return new Version(data, System.nanoTime() / KEPT_NANOS);
    }
    DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(data);
    Transaction transaction = storage.getTxnSystem().getThreadTransaction();
    if (transaction == null) {
      throw new IllegalStateException("names are looked up within a transaction");
    }
    return new Version(storage, transaction.getDataVersion());
  }
}
