package kz.elshi.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word, number or sign of the text with its readings, the likeliest first.
 *
 * @param index position in {@link Document#tokens()}
 * @param text exactly as written
 * @param folded for look-ups: lower case by the rules of the language, look-alike letters of other scripts mended
 * @param readings never empty for a {@link Kind#WORD}, empty otherwise
 */
public record Token(int index, Span span, String text, String folded, Kind kind, List<Reading> readings) {

  /** What a token is made of. */
  public enum Kind {
    WORD,
    /** Digits, also with a suffix (2019, 24-орын, 26-сында). */
    NUMBER,
    PUNCTUATION
  }

  public boolean capitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  public boolean is(String sign) {
    return text.equals(sign);
  }

  /** The likeliest nominal reading, or null. */
  public Reading.@Nullable Nominal nominal() {
    // By index: asked of every word many times, an iterator each time is garbage.
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i) instanceof Reading.Nominal nominal) {
        return nominal;
      }
    }
    return null;
  }

  /** The likeliest verbal reading, or null. */
  public Reading.@Nullable Verbal verbal() {
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i) instanceof Reading.Verbal verbal) {
        return verbal;
      }
    }
    return null;
  }
}
