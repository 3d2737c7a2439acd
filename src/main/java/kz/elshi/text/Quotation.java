package kz.elshi.text;

import org.jspecify.annotations.Nullable;

/**
 * Words given as somebody's own.
 *
 * @param content the words said, without quotation marks, dash and closing comma
 * @param attribution the clause that names the speaker, e.g. «деді Мәжіліс төрағасы», or null if none stands at the quotation
 * @param style how the text marks it
 */
public record Quotation(Span content, @Nullable Span attribution, Style style) {
  /** How the text marks a quotation. */
  public enum Style {
    /** «…» or “…”, followed or preceded by a verb of saying. */
    QUOTATION_MARKS,
    /** A paragraph (or several) closed by «, – деді …». */
    DASH_PARAGRAPH
  }
}
