package kz.elshi.claim;

import java.util.List;
import kz.elshi.text.Token;

/** Pairs of quotation marks around a name. */
final class Quotes {
  private static final String OPENING = "«“„\"";
  private static final String CLOSING = "»”“\"";
  /** A name is no longer than this; what is longer is a quotation. */
  private static final int LONGEST_NAME = 25;

  private Quotes() {}

  static boolean opens(Token token) {
    return token.text().length() == 1 && OPENING.contains(token.text());
  }

  static boolean closes(Token token) {
    return token.text().length() == 1 && CLOSING.contains(token.text());
  }

  /** The index of the mark that opens what {@code closing} closes, not before {@code first}; -1 if there is none near. */
  static int opening(List<Token> tokens, int closing, int first) {
    for (int i = closing - 1; i >= Math.max(first, closing - LONGEST_NAME); i--) {
      if (opens(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
