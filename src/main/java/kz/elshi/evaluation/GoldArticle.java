package kz.elshi.evaluation;

import java.util.Locale;
import kz.elshi.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article annotated by hand.
 *
 * @param id name of its file without the ending
 * @param gold what the file says
 * @param article to be read, with the address, day and language of the gold file; null if its text was not found
 */
record GoldArticle(String id, Fact gold, @Nullable Article article) {
  private static final String SCRIPT = "script";

  /** Whether it tells of no event, though it may look so. */
  boolean isNegative() {
    return gold.json().path("negative").asBoolean();
  }

  /** A field of the gold file as text, empty if there is none; {@code script} is {@code latin} or {@code cyrillic}. */
  String field(String name) {
    if (name.equals(SCRIPT)) {
      return isLatin() ? "latin" : "cyrillic";
    }
    String value = gold.text(name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  private boolean isLatin() {
    return article != null && article.languageTag().endsWith("-Latn");
  }
}
