package kz.elshi.store;

import java.nio.file.Path;
import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Store} stands on: a data set whose changes are made in transactions, and what is particular to where it is kept.
 * All that follows from articles is the store's own and the same everywhere.
 */
public interface Backend extends AutoCloseable {
  /** The data set; a write transaction is committed whole or not at all. */
  DatasetGraph dataset();

  /** Where it is kept, for messages: a folder or an address. */
  String name();

  /** A folder for what is kept beside the data set; null if there is none. */
  @Nullable Path folder();

  /** What answers queries; within a read transaction of {@link #dataset}. */
  QueryService queries();

  /**
   * Tells what the running transaction is about to look up, so that it can be fetched in few requests. What is not told is found all the same.
   *
   * @param graphs that will be read whole
   * @param subjects whose statements will be read in every graph
   */
  void expect(Collection<Node> graphs, Collection<Node> subjects);

  /** Why a change failed and was undone, in words for the user; null if the error is not about where the data are kept. */
  @Nullable StoreException reason(Throwable error);

  /** Gives back the space that changes have left, where that can be asked for. */
  void compact();

  /** Bytes that the data take where they are kept, without what is only set aside for growth; -1 where that cannot be told. */
  long size();

  @Override
  void close();
}
