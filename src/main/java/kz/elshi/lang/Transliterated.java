package kz.elshi.lang;

import java.util.function.UnaryOperator;
import kz.elshi.text.Span;

/**
 * A text read in another script, and the way back.
 *
 * @param original the text as it stands
 * @param text the same in the script that is analysed
 * @param starts for each character of {@code text} where its letters start in {@code original}, and the end of both at last
 * @param speller spells words of {@code text} in the script of {@code original}
 */
public record Transliterated(String original, String text, int[] starts, UnaryOperator<String> speller) {
  public Transliterated {
    if (starts.length != text.length() + 1) {
      throw new IllegalArgumentException(starts.length + " offsets for a text of " + text.length());
    }
  }

  /** Where a span of the text stands in the original. */
  public Span original(Span span) {
    return new Span(starts[span.start()], starts[span.end()]);
  }

  /** Words in the original's script. */
  public String spell(String words) {
    return speller.apply(words);
  }
}
