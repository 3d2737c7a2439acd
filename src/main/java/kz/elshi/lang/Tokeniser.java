package kz.elshi.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kz.elshi.text.Span;
import kz.elshi.text.Token;

/**
 * Splits text into words, numbers and signs. A word keeps its inner hyphens and apostrophes (Қасым-Жомарт, БҰҰ-ның); a number
 * keeps its separators and suffix (2,5; 24-орын). Linear in the length of the text.
 */
public final class Tokeniser {
  private final UnaryOperator<String> fold;

  /** {@code fold} mends look-alike letters of a lower-case word. */
  public Tokeniser(UnaryOperator<String> fold) {
    this.fold = fold;
  }

  /** The tokens of a text, without readings, in order. */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int end;
      Token.Kind kind;
      if (Character.isLetter(c)) {
        end = wordEnd(text, at);
        kind = Token.Kind.WORD;
      } else if (Character.isDigit(c)) {
        end = numberEnd(text, at);
        kind = Token.Kind.NUMBER;
      } else {
        end = at + Character.charCount(c);
        kind = Token.Kind.PUNCTUATION;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        String word = text.substring(at, end);
        String folded = kind == Token.Kind.PUNCTUATION ? word : fold.apply(word.toLowerCase(Locale.ROOT));
        tokens.add(new Token(tokens.size(), new Span(at, end), word, folded, kind, List.of()));
      }
      at = end;
    }
    return tokens;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == '‑' || c == '\'' || c == '’' || c == 'ʼ';
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isWordPart(c)) {
        at += Character.charCount(c);
      } else if (isJoint((char) c) && at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static int numberEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean separator = (c == ',' || c == '.') && digitAt(text, at + 1);
      boolean thousands =
          (c == ' ' || c == '\u00a0') && at - start <= 3 && threeDigits(text, at + 1) && Character.isDigit(text.charAt(at - 1));
      if (Character.isDigit(c) || separator || thousands) {
        at++;
      } else {
        break;
      }
    }
    if (at + 1 < text.length() && isJoint(text.charAt(at)) && Character.isLetter(text.codePointAt(at + 1))) {
      return wordEnd(text, at + 1);
    }
    return at;
  }

  private static boolean digitAt(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean threeDigits(String text, int at) {
    return digitAt(text, at) && digitAt(text, at + 1) && digitAt(text, at + 2) && !digitAt(text, at + 3)
        && (at + 3 >= text.length() || !Character.isLetter(text.charAt(at + 3)));
  }
}
