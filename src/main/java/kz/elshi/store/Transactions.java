package kz.elshi.store;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and changes of a backend's data, each in a transaction; what changes is logged if anybody follows. */
final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final Backend backend;
  private final DatasetGraph dataset;
  private final ChangeLog changes = new ChangeLog();

  Transactions(Backend backend) {
    this.backend = backend;
    this.dataset = backend.dataset();
  }

  /** What the latest commits changed. */
  ChangeLog changes() {
    return changes;
  }

  <T> T read(Function<DatasetGraph, T> reader) {
    dataset.begin(ReadWrite.READ);
    try {
      return reader.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  /** Makes a change of which the log cannot tell: of the whole default graph, or none of it. */
  <T> T write(Supplier<T> change) {
    return write(change, () -> {});
  }

  /** Makes a change of some articles, judgements or links, through the data set that is handed over. */
  <T> T change(Function<DatasetGraph, T> change) {
    return change(change, () -> {});
  }

  /** The same, and does what must come after the commit and before any other change. */
  <T> T change(Function<DatasetGraph, T> change, Runnable committed) {
    if (!changes.isFollowed() || !DataVersion.isNumbered(dataset)) {
      return write(() -> change.apply(dataset), committed);
    }
    RecordedDataset recorded = new RecordedDataset(dataset);
    return write(
        () -> {
          T result = change.apply(recorded);
          changes.add(DataVersion.of(dataset), recorded.change());
          return result;
        },
        committed);
  }

  private <T> T write(Supplier<T> change, Runnable committed) {
    T result = commit(change, committed);
    changes.tell();
    return result;
  }

  private <T> T commit(Supplier<T> change, Runnable committed) {
    dataset.begin(ReadWrite.WRITE);
    try {
      // A change to this version that was not committed is none.
      changes.forget(DataVersion.of(dataset));
      T result = change.get();
      dataset.commit();
      after(committed);
      return result;
    } catch (RuntimeException | InternalError e) {
      abort();
      StoreException reason = backend.reason(e);
      if (reason != null) {
        throw reason;
      }
      throw e;
    } finally {
      dataset.end();
    }
  }

  /** What is committed stays so, whatever goes wrong afterwards. */
  private static void after(Runnable committed) {
    try {
      committed.run();
    } catch (RuntimeException e) {
      LOG.warn("the change is stored; the journal will say so when the store is written to or opened again", e);
    }
  }

  /** Makes a change, lets a reader see it, and undoes it. */
  <T> T rehearse(Runnable change, Function<DatasetGraph, T> reader) {
    dataset.begin(ReadWrite.WRITE);
    try {
      change.run();
      return reader.apply(dataset);
    } finally {
      abort();
      dataset.end();
    }
  }

  private void abort() {
    try {
      dataset.abort();
    } catch (RuntimeException | InternalError e) {
      // What could not be undone now is undone from the journal when the store is opened again.
      LOG.debug("abort failed", e);
    }
  }
}
