package kz.elshi.mention;

import java.util.Set;
import kz.elshi.lang.Inflection;
import kz.elshi.text.Case;

/**
 * The walk from the word of a title to the left, as long as words modify it: bare, in the genitive, or as an attribute of place.
 */
final class TitleWalk {
  private static final int LONGEST_FIELD = 6;
  /** Changes of a title that stand behind it. */
  private static final Set<String> FOLLOWING = Set.of("deputy", "acting", "entered", "field", "as");

  private final Lexicon lexicon;
  private final SentenceTokens view;
  private final BodyWords bodyWords;

  TitleWalk(Lexicon lexicon, Set<String> known, SentenceTokens view) {
    this.lexicon = lexicon;
    this.view = view;
    this.bodyWords = new BodyWords(lexicon, known, view);
  }

  /**
   * Gathers what modifies a title.
   *
   * @param bound first token that it may take in
   * @param takesBody whether the title is one of a body, so that the name of one may stand before it
   */
  void walk(TitleContext left, int bound, boolean takesBody) {
    while (left.first > bound) {
      int at = beforeAcronym(left.first - 1, bound);
      PhraseIndex.Hit<Lexicon.Known> known = view.entity(at);
      int before = left.first;
      if (known != null && known.first() >= bound && !isPlainBody(known)) {
        left.take(known, takesBody);
      } else if (isField(at)) {
        skipField(at, bound, left);
      } else if (!takeChange(at, bound, left) && takesBody && left.country == null) {
        bodyWords.take(at, bound, left);
      }
      if (left.first == before) {
        return;
      }
    }
  }

  /** «агенттіктің (МАГАТЭ) директоры»: an acronym in brackets stands between a body and the title. */
  private int beforeAcronym(int at, int bound) {
    boolean bracketed = at - 2 > bound && view.tokens.get(at).is(")") && view.tokens.get(at - 2).is("(");
    return bracketed ? at - 3 : at;
  }

  /** «Сенат», «Парламент» alone are the name of many a body, whatever the lexicon's own country calls so. */
  private boolean isPlainBody(PhraseIndex.Hit<Lexicon.Known> known) {
    return known.value().kind() == Mention.Kind.ORGANISATION
        && known.end() - known.first() == 1
        && view.bodyType(known.first()) != null;
  }

  private boolean isField(int at) {
    PhraseIndex.Hit<String> change = view.longest(lexicon.titleChanges, at, at + 1);
    return change != null && change.value().equals("field");
  }

  /** «Еуропалық одақтың Орталық Азия жөніндегі өкілі»: what the office is for stands between it and whose it is. */
  private void skipField(int at, int bound, TitleContext left) {
    for (int i = at - 1; i >= Math.max(bound, at - LONGEST_FIELD) && view.isWord(i); i--) {
      PhraseIndex.Hit<Lexicon.Known> known = view.entity(i);
      if (known != null && known.first() >= bound && known.inflection().grammaticalCase() == Case.GENITIVE) {
        left.take(known, true);
        return;
      }
    }
  }

  /** «бұрынғы», «сайланған»: a word or two before the title tell its tenure. */
  private boolean takeChange(int at, int bound, TitleContext left) {
    for (int i = Math.max(bound, at - 1); i <= at; i++) {
      PhraseIndex.Hit<String> change = view.longest(lexicon.titleChanges, i, at + 1);
      boolean follows = change == null || FOLLOWING.contains(change.value());
      if (follows || change.end() != at + 1 || change.inflection() != Inflection.NONE) {
        continue;
      }
      left.first = i;
      switch (change.value()) {
        case "former" -> left.tenure = Title.Tenure.FORMER;
        case "elect" -> left.tenure = Title.Tenure.ELECT;
        default -> {}
      }
      return true;
    }
    return false;
  }
}
