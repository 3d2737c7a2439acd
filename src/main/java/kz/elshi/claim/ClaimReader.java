package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.EntityDocument;

/** Reads one kind of claims from a document. Immutable, safe to share between threads. */
public interface ClaimReader {
  /** The claims of its kind, in text order; never null, possibly empty. */
  List<Claim> read(EntityDocument document);

  /**
   * The claims of its kind where others have been read.
   *
   * @param told what the readers before this one read of the same document
   */
  default List<Claim> read(EntityDocument document, List<Claim> told) {
    return read(document);
  }

  /** The same claims, while a listener hears of rules that nearly made one, as far as the reader tells. */
  default List<Claim> read(EntityDocument document, List<Claim> told, RuleTrace trace) {
    return read(document, told);
  }
}
