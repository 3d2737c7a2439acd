package kz.elshi.wikidata;

/** Is told how far work has come. */
@FunctionalInterface
public interface Watch {
  /** {@code done} of {@code total}, in bytes of a dump or questions to an endpoint. */
  void at(long done, long total);
}
