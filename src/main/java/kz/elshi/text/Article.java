package kz.elshi.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it is stored: Unicode NFC, line ends as {@code \n}.
 *
 * @param id stable name, also the last part of its IRI: letters, digits, {@code . _ -}
 * @param text all that evidence may quote, the headline as its first line where there is one
 * @param language of the text
 * @param title headline, or null if unknown
 * @param url where it was published, or null
 * @param published day (or month, or year) of publication, which relative dates count from, or null
 * @param publisher name of the outlet as its metadata give it, or null
 * @param source file and line it was read from, for messages; never stored
 */
public record Article(
    String id,
    String text,
    Language language,
    @Nullable String title,
    @Nullable String url,
    @Nullable PartialDate published,
    @Nullable String publisher,
    String source) {
  private static final int LETTERS_THAT_TELL = 400;
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]+");

  public Article {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an article id: " + id);
    }
  }

  /** The same article in a language. */
  public Article in(Language other) {
    return new Article(id, text, other, title, url, published, publisher, source);
  }

  /** The same article with another id. */
  public Article named(String other) {
    return new Article(other, text, language, title, url, published, publisher, source);
  }

  /** The same article with another text. */
  public Article with(String other) {
    return new Article(id, other, language, title, url, published, publisher, source);
  }

  /** BCP 47 tag of the text, with the script where it is not the usual one of the language: {@code kk}, {@code kk-Latn}. */
  public String languageTag() {
    return language == Language.KAZAKH && isLatin() ? "kk-Latn" : language.code();
  }

  private boolean isLatin() {
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < text.length() && letters < LETTERS_THAT_TELL; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
      }
    }
    return latin * 2 > letters;
  }
}
