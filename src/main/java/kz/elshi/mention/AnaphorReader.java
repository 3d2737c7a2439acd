package kz.elshi.mention;

import java.util.List;
import kz.elshi.text.Case;

/** Reads the words of a sentence that stand for somebody named elsewhere. */
final class AnaphorReader {
  /** Id of words for one person; their plural means somebody else. */
  private static final String ONE = "he";

  private final Lexicon lexicon;
  private final SentenceTokens view;
  private final SentenceMentions mentions;

  AnaphorReader(Lexicon lexicon, SentenceTokens view, SentenceMentions mentions) {
    this.lexicon = lexicon;
    this.view = view;
    this.mentions = mentions;
  }

  /** Adds the anaphors whose tokens are still free. */
  void read() {
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<Lexicon.Anaphor> hit = mentions.isUsed(i) ? null : view.longest(lexicon.anaphors, i, view.end);
      if (hit != null && !isOfMany(hit) && mentions.isFree(hit.first(), hit.end())) {
        Case fixed = hit.value().grammaticalCase();
        mentions.add(
            new Mention(
                Mention.Kind.ANAPHOR, view.span(i, hit.end()), i, hit.end(),
                fixed == null ? hit.inflection().grammaticalCase() : fixed, hit.inflection().plural(),
                view.text(i, hit.end()), hit.value().id(), null, List.of()));
      }
    }
  }

  private static boolean isOfMany(PhraseIndex.Hit<Lexicon.Anaphor> hit) {
    return hit.value().grammaticalCase() == null && hit.value().id().equals(ONE) && hit.inflection().plural();
  }
}
