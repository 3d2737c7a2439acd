package kz.elshi.mention;

import kz.elshi.text.Case;

/** Reads the bodies of a sentence that no list knows: capitalised phrases with the head of a body. */
final class BodyReader {
  /** How far before the head, in tokens, a word in lower case may stand inside a name. */
  private static final int LONGEST_GAP = 3;

  private final Lexicon lexicon;
  private final SentenceTokens view;
  private final SentenceMentions mentions;

  BodyReader(Lexicon lexicon, SentenceTokens view, SentenceMentions mentions) {
    this.lexicon = lexicon;
    this.view = view;
    this.mentions = mentions;
  }

  /** Adds the bodies whose tokens are still free. */
  void read() {
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<String> hit = mentions.isUsed(i) ? null : view.longest(lexicon.bodies, i, view.end);
      if (hit == null || !mentions.isFree(hit.first(), hit.end()) || view.isAnaphor(i, hit.end() + 1)) {
        continue;
      }
      if (lexicon.bodiesOfOthers.contains(hit.value())) {
        mentions.addBody(hit.first(), hit, name(owner(hit.first()), hit));
        continue;
      }
      int first = capitals(hit.first());
      if (isBodyName(first, hit)) {
        mentions.addBody(first, hit, name(first, hit));
      }
    }
  }

  private String name(int first, PhraseIndex.Hit<String> hit) {
    return view.nominative(first, hit, lexicon.endings);
  }

  /** «Ақорданың баспасөз қызметі»: a body that has its name from whose it is; where that begins. */
  private int owner(int head) {
    int first = mentions.ownerOf(head);
    return first == head && first > view.first && view.isWord(first - 1) ? first - 1 : first;
  }

  /** A capitalised phrase whose head is capitalised too or has the suffix of such phrases; a chamber or a government also alone. */
  private boolean isBodyName(int first, PhraseIndex.Hit<String> hit) {
    boolean capital = view.isCapitalised(hit.first());
    boolean alone = hit.first() == first;
    return alone
        ? capital && lexicon.bodiesAlone.contains(hit.value()) && !hit.inflection().plural()
        : view.isCapitalised(first)
            && (capital || hit.inflection().possessor() == 3 || hit.inflection().grammaticalCase() == Case.GENITIVE);
  }

  /** Where the capitalised words begin that stand before a head. */
  private int capitals(int end) {
    int first = end;
    for (int i = end - 1; i >= view.first && !mentions.isUsed(i) && view.isWord(i); i--) {
      if (view.isCapitalised(i) && !lexicon.discourse.contains(view.folded(i))) {
        first = i;
      } else if (end - i > LONGEST_GAP || lexicon.conjunctions.contains(view.folded(i))) {
        break;
      }
    }
    return first;
  }
}
