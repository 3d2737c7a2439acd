package kz.elshi.bench.peers;

import java.util.List;
import java.util.Optional;

/** A store that is asked. */
interface Peer extends AutoCloseable {
  /** The longest that one answer may take. */
  long TIMEOUT_MILLIS = 30_000;

  /** As the columns of tables have it. */
  String name();

  /** What it took to fill it. */
  Filled filled();

  /** The text by which it is asked, one for each drawn set of values; empty if it cannot be asked. */
  Optional<List<String>> texts(Question question);

  /** The rows of an answer, cells as {@link Cells} has them. */
  List<List<String>> rows(String text);

  /** How long answers take, the texts asked in turn. */
  Times time(List<String> texts);

  @Override
  void close();

  /**
   * What it took to fill a store.
   *
   * @param millis how long it took; 0 where it was filled before
   * @param bytes on the disk, or in memory where it is kept there
   * @param statements how many
   */
  record Filled(long millis, long bytes, long statements) {}
}
