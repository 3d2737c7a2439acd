package kz.elshi.lang;

import kz.elshi.text.Article;
import kz.elshi.text.Document;

/** Takes an article of one language apart. Implementations are immutable and safe to share between threads. */
public interface LanguageAnalyser {
  /** The document of an article; all offsets refer to the article's text. */
  Document analyse(Article article);
}
