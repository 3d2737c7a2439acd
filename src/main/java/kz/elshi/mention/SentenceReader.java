package kz.elshi.mention;

import java.util.List;
import java.util.Set;

/** Reads the mentions of one sentence: titles and the names behind them, names without titles, then everything else that is left. */
final class SentenceReader {
  private final Lexicon lexicon;
  private final NameReader names;
  private final Set<String> known;
  private final SentenceTokens view;
  private final SentenceMentions mentions;

  /** {@code known} are the words of the names that the document gives elsewhere, folded. */
  SentenceReader(Lexicon lexicon, NameCases cases, Set<String> known, SentenceTokens view) {
    this.lexicon = lexicon;
    this.names = new NameReader(lexicon, cases);
    this.known = known;
    this.view = view;
    this.mentions = new SentenceMentions(view);
  }

  /** All mentions of the sentence, in no order. */
  List<Mention> read() {
    new HolderReader(lexicon, names, known, view, mentions).read();
    new PersonReader(lexicon, names, known, view, mentions).read();
    new ListedEntityReader(lexicon, view, mentions).read();
    new BodyReader(lexicon, view, mentions).read();
    new AnaphorReader(lexicon, view, mentions).read();
    return mentions.all();
  }
}
