package kz.elshi.store;

import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * Which state of a store a read transaction sees. TDB2 numbers the states, one after each commit; a compaction of a store on disk changes
 * nothing of what can be read, and the number goes on. Of data kept elsewhere nothing tells whether they have changed: their number is
 * the minute. Numbers mean nothing beyond this process.
 */
public record DataVersion(DatasetGraph storage, long number) {
  private static final long MINUTE_NANOS = 60_000_000_000L;

  /**
   * The version that the caller's read transaction sees.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public static DataVersion of(DatasetGraph data) {
    if (!isNumbered(data)) {
      return new DataVersion(data, System.nanoTime() / MINUTE_NANOS);
    }
    DatasetGraphTDB storage = (DatasetGraphTDB) DatasetGraphWrapper.unwrap(data);
    Transaction transaction = storage.getTxnSystem().getThreadTransaction();
    if (transaction == null) {
      throw new IllegalStateException("versions are told within a transaction");
    }
    return new DataVersion(lasting(data), transaction.getDataVersion());
  }

  /** Whether the states of some data have numbers. */
  static boolean isNumbered(DatasetGraph data) {
    return DatasetGraphWrapper.unwrap(data) instanceof DatasetGraphTDB;
  }

  /** What stays the same through compactions: the data set of a folder, or where there is none the storage. */
  private static DatasetGraph lasting(DatasetGraph data) {
    DatasetGraph lasting = data;
    while (lasting instanceof DatasetGraphWrapper wrapper && !(lasting instanceof TdbDataset)) {
      lasting = wrapper.getWrapped();
    }
    return lasting;
  }

  /** The same storage, at a later state than another. */
  public boolean isNewerThan(DataVersion other) {
    return storage == other.storage && number > other.number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataVersion version && storage == version.storage && number == version.number;
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(storage) + Long.hashCode(number);
  }
}
