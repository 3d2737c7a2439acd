package kz.elshi.mention;

import java.util.Set;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;

/** The words before a title that name a body no list knows: capitalised ones, and lower-case ones behind a capitalised one. */
final class BodyWords {
  private static final int FARTHEST_CAPITAL = 3;

  private final Lexicon lexicon;
  /** Words of the names that the document gives elsewhere, folded. */
  private final Set<String> known;
  private final SentenceTokens view;

  BodyWords(Lexicon lexicon, Set<String> known, SentenceTokens view) {
    this.lexicon = lexicon;
    this.known = known;
    this.view = view;
  }

  /** Takes in the word at a token if it belongs to the name of a body. */
  void take(int at, int bound, TitleContext left) {
    if (!mayBelong(at)) {
      return;
    }
    Token token = view.tokens.get(at);
    boolean head = isBodyHead(at);
    boolean near = view.isCapitalised(at) || head || capitalNear(at, bound);
    // Right before the title stands a genitive or the head of a body; a bare capitalised word there is somebody's name.
    boolean bare = left.bodyEnd < 0 && !head && !isGenitive(token);
    boolean name = known.contains(view.folded(at)) && !head;
    if (!near || bare || name || !modifies(token)) {
      return;
    }
    left.first = at;
    left.bodyFirst = at;
    if (left.bodyEnd < 0) {
      left.bodyEnd = at + 1;
    }
  }

  private boolean mayBelong(int at) {
    String word = view.folded(at);
    return view.isWord(at) && !lexicon.discourse.contains(word) && !lexicon.conjunctions.contains(word) && !isOtherTitle(at);
  }

  /** «Өкілдер палатасы», «Министрлер кабинеті» begin with a word that is a title elsewhere. */
  private boolean isOtherTitle(int at) {
    return view.title(at) != null && !(view.isCapitalised(at) && isBodyHead(at + 1));
  }

  private boolean isBodyHead(int at) {
    return view.bodyType(at) != null;
  }

  private boolean capitalNear(int at, int bound) {
    for (int i = at - 1; i >= Math.max(bound, at - FARTHEST_CAPITAL); i--) {
      if (!view.isWord(i) || view.isPolity(i)) {
        return false;
      }
      if (view.isCapitalised(i)) {
        return modifies(view.tokens.get(i)) && !lexicon.discourse.contains(view.folded(i));
      }
    }
    return false;
  }

  private static boolean isGenitive(Token token) {
    Reading.Nominal nominal = token.nominal();
    return nominal != null && nominal.grammaticalCase() == Case.GENITIVE;
  }

  private static boolean modifies(Token token) {
    Reading.Nominal nominal = token.nominal();
    if (token.verbal() != null && (nominal == null || token.readings().getFirst() == token.verbal())) {
      return token.capitalised();
    }
    return nominal == null
        || nominal.grammaticalCase() == Case.NOMINATIVE
        || nominal.grammaticalCase() == Case.GENITIVE
        || nominal.derivation() != Reading.Derivation.NONE;
  }
}
