package kz.elshi.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the people of a sentence who are named without a title. */
final class PersonReader {
  private final Lexicon lexicon;
  private final NameReader names;
  private final Set<String> known;
  private final SentenceTokens view;
  private final SentenceMentions mentions;

  PersonReader(Lexicon lexicon, NameReader names, Set<String> known, SentenceTokens view, SentenceMentions mentions) {
    this.lexicon = lexicon;
    this.names = names;
    this.known = known;
    this.view = view;
    this.mentions = mentions;
  }

  /** Adds the names that begin at tokens still free. */
  void read() {
    for (int i = view.first; i < view.end; i++) {
      if (mentions.isUsed(i) || !view.isCapitalised(i)) {
        continue;
      }
      Name name = names.read(view, i, false, known);
      if (name == null) {
        name = single(i);
      }
      if (name != null && mentions.isFree(name.first(), name.end())) {
        mentions.addPerson(i, name, List.of());
        i = name.end() - 1;
      }
    }
  }

  /** A surname alone: of somebody well known, or before «мырза». */
  private @Nullable Name single(int index) {
    if (view.entity(index) != null || view.title(index) != null) {
      return null;
    }
    NameCases.Stem stem = names.stem(view.tokens.get(index));
    Lexicon.Known famous = lexicon.famous.get(stem.text().toLowerCase(Locale.ROOT));
    boolean honoured = lexicon.honorifics.contains(view.folded(index + 1));
    if (famous == null || famous == Lexicon.AMBIGUOUS) {
      return honoured ? new Name(index, index + 1, stem.text(), stem.grammaticalCase(), null, null) : null;
    }
    return new Name(index, index + 1, stem.text(), stem.grammaticalCase(), famous.key(), famous.country());
  }
}
