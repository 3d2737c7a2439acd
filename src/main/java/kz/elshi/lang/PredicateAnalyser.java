package kz.elshi.lang;

import kz.elshi.text.Document;
import kz.elshi.text.Predicate;

/** Reads the verb complex around a verb. */
public interface PredicateAnalyser {
  /**
   * The predicate whose verb (or verbal noun) is a token.
   *
   * @param token index into the document's tokens
   */
  Predicate predicate(Document document, int token);
}
