package kz.elshi.ingest;

/** Takes what was found together with its place. */
@FunctionalInterface
public interface PlacedConsumer {
  /** Takes what was found; {@code place} grows from one to the next within a file. */
  void accept(long place, Found found);
}
