package kz.elshi.mention;

import java.util.List;
import java.util.Set;
import kz.elshi.lang.Inflection;
import kz.elshi.text.Token;

/** Makes mentions of titles that stand without a name, unless they say too little to be an office. */
final class OfficeReader {
  /** Roles that say little without a body or a country: a head of something, somebody's representative. */
  private static final Set<String> VAGUE = Set.of("head", "other", "adviser");
  /** Members are many; only a name tells which. */
  private static final String MEMBER = "member-of-parliament";

  private final Lexicon lexicon;
  private final SentenceTokens view;
  private final SentenceMentions mentions;

  OfficeReader(Lexicon lexicon, SentenceTokens view, SentenceMentions mentions) {
    this.lexicon = lexicon;
    this.view = view;
    this.mentions = mentions;
  }

  /** Adds the office of a title without a name, if it is one; where the title ends. */
  int read(int first, TitleReader.Read read, List<Title> all) {
    Title title = all.getLast();
    boolean nameless = title.country() == null && title.body() == null;
    boolean vague = title.role().equals(MEMBER) || (VAGUE.contains(title.role()) && nameless && read.end() - first < 2);
    PhraseIndex.Hit<String> change = view.longest(lexicon.titleChanges, read.end(), view.end);
    boolean as = change != null && change.value().equals("as");
    if (!vague && !as && !view.isAnaphor(first, read.end()) && !view.isAnaphor(first - 1, read.end())) {
      Inflection inflection = read.inflection();
      mentions.add(
          new Mention(
              Mention.Kind.OFFICE, view.span(first, read.end()), first, read.end(), inflection.grammaticalCase(),
              inflection.plural() || isCounted(first), title.words(), null, title.country(), all));
    }
    return read.end();
  }

  /** «үш мемлекеттің елшісі», «21 шетелдік елші»: several, without the suffix of the plural. */
  private boolean isCounted(int first) {
    for (int i = first - 1; i >= Math.max(view.first, first - 2); i--) {
      boolean number = view.tokens.get(i).kind() == Token.Kind.NUMBER && view.tokens.get(i).text().length() < 3;
      if (number || lexicon.numerals.contains(view.folded(i)) && !view.folded(i).equals("бір")) {
        return true;
      }
      if (mentions.isUsed(i) || !view.isWord(i)) {
        return false;
      }
    }
    return false;
  }
}
