package kz.elshi.ingest;

import kz.elshi.text.Article;

/** What reading gives, one after the other: an article, or a problem in its place. */
public sealed interface Found permits Found.Read, Problem {
  /** An article that was read. */
  record Read(Article article) implements Found {}
}
