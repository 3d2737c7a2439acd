package kz.elshi.web;

import java.time.Instant;
import java.util.List;
import kz.elshi.ingest.Problem;
import kz.elshi.shape.CheckedArticle;

/**
 * Articles that were read and wait for a decision.
 *
 * @param by who brought them
 * @param problems with what could not be read
 * @param isStored whether what was ticked has been stored
 */
record CurateDraft(String id, String by, Instant at, List<CheckedArticle> articles, List<Problem> problems, boolean isStored) {
  /** The draft after its articles, or some of them, have been stored. */
  CurateDraft stored(List<CheckedArticle> chosen) {
    return new CurateDraft(id, by, at, chosen, problems, true);
  }
}
