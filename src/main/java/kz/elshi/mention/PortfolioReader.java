package kz.elshi.mention;

import java.util.EnumSet;
import java.util.Set;
import kz.elshi.lang.Inflection;
import kz.elshi.text.Case;
import kz.elshi.text.Token;

/** Finds the portfolio right before the word of a title: «сыртқы істер» before «министрі». */
final class PortfolioReader {
  private static final Set<Case> OBLIQUE = EnumSet.of(Case.GENITIVE, Case.DATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL);
  private static final int FARTHEST_PORTFOLIO = 7;

  private final Lexicon lexicon;
  private final SentenceTokens view;

  PortfolioReader(Lexicon lexicon, SentenceTokens view) {
    this.lexicon = lexicon;
    this.view = view;
  }

  /** Takes in a listed portfolio, or the words from the nearest capitalised one on. */
  void take(TitleContext left, int bound) {
    int title = left.first;
    int first = listed(title, bound);
    if (first < 0) {
      first = capitalised(title, bound);
    }
    if (first >= 0) {
      left.first = first;
      left.body = view.text(first, title);
    }
  }

  private int listed(int title, int bound) {
    for (int i = Math.max(bound, title - FARTHEST_PORTFOLIO); i < title; i++) {
      PhraseIndex.Hit<String> hit = view.longest(lexicon.portfolios, i, title);
      if (hit != null && hit.end() == title && hit.inflection() == Inflection.NONE) {
        return i;
      }
    }
    return -1;
  }

  private int capitalised(int title, int bound) {
    for (int i = title - 1; i >= Math.max(bound, title - FARTHEST_PORTFOLIO); i--) {
      boolean joint = view.tokens.get(i).is(",") && i < title - 1;
      boolean polity = view.isPolity(i) && (i == title - 1 || !isAdjective(i));
      if ((!view.isWord(i) && !joint) || polity || (!joint && !mayNamePortfolio(i))) {
        return -1;
      }
      if (view.isCapitalised(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAdjective(int index) {
    return view.entity(index).value().kind() == Mention.Kind.COUNTRY_ADJECTIVE;
  }

  /** A word of time or place, or a number, stands before a title, not in the name of a ministry. */
  private boolean mayNamePortfolio(int index) {
    Token token = view.tokens.get(index);
    boolean first = token.nominal() != null && token.readings().getFirst() == token.nominal();
    // «халықты әлеуметтік қорғау» is a portfolio; «саласын» is the object of something else.
    boolean object = first && token.nominal().grammaticalCase() == Case.ACCUSATIVE && token.nominal().possessor() == 3;
    boolean oblique = object || first && OBLIQUE.contains(token.nominal().grammaticalCase());
    return !oblique && !lexicon.numerals.contains(view.folded(index));
  }
}
