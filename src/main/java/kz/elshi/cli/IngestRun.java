package kz.elshi.cli;

import kz.elshi.ingest.Found;

/** A way of articles into a store: here, or at a server. */
interface IngestRun extends AutoCloseable {
  /** Takes what was found next; may wait for a place in the queue. */
  void accept(Found found) throws InterruptedException;

  /** Waits until all that was taken is committed and told. */
  void finish() throws InterruptedException;

  /** Whether nothing that was taken waits for its commit. */
  boolean isIdle();

  /** Lets go of what it works with, after all is told or something went wrong. */
  @Override
  void close();
}
