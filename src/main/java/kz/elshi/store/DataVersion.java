package kz.elshi.store;

import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * Which state of a store a read transaction sees. TDB2 numbers the states, one after each commit; compaction puts other storage in the
 * place of the old one and may number from the start. Of data kept elsewhere nothing tells whether they have changed: their number is
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
    if (!(DatasetGraphWrapper.unwrap(data) instanceof DatasetGraphTDB storage)) {
      return new DataVersion(data, System.nanoTime() / MINUTE_NANOS);
    }
    Transaction transaction = storage.getTxnSystem().getThreadTransaction();
    if (transaction == null) {
      throw new IllegalStateException("versions are told within a transaction");
    }
    return new DataVersion(storage, transaction.getDataVersion());
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
