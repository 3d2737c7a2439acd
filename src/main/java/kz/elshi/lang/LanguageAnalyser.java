package kz.elshi.lang;

import kz.elshi.text.Article;
import kz.elshi.text.Document;
import org.jspecify.annotations.Nullable;

/** Takes an article of one language apart. Implementations are immutable and safe to share between threads. */
public interface LanguageAnalyser {
  /** The text in the script that {@link #analyse} reads; null if it is in that script. */
  @Nullable Transliterated transliterate(String text);

  /** The document of an article; all offsets refer to the article's text. */
  Document analyse(Article article);
}
