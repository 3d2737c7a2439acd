package kz.elshi.mention;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.lang.Inflection;
import kz.elshi.text.Case;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** The name of a body that no list knows, without the case that a title after it asks for. */
final class BodyName {
  private final Lexicon lexicon;
  private final SentenceTokens view;

  BodyName(Lexicon lexicon, SentenceTokens view) {
    this.lexicon = lexicon;
    this.view = view;
  }

  /** The name made of the body's words, or null if there are none. */
  @Nullable String of(TitleContext left) {
    if (left.bodyFirst < 0) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (int i = left.bodyFirst; i < left.bodyEnd - 1; i++) {
      words.add(view.tokens.get(i).text());
    }
    PhraseIndex.Hit<String> head = words.isEmpty() ? view.longest(lexicon.bodies, left.bodyFirst, left.bodyEnd) : null;
    Token last = view.tokens.get(left.bodyEnd - 1);
    words.add(head != null ? last.text().substring(0, head.baseLength()) : withoutCase(last, words.isEmpty()));
    return String.join(" ", words);
  }

  /** «Кеңесінің» is «Кеңесі» at the end of a longer name; a name of one word is bare: «Сенатының» is «Сенат». */
  private String withoutCase(Token token, boolean alone) {
    String word = token.folded();
    String best = token.text();
    for (int length = Math.max(2, word.length() - lexicon.endings.longest()); length < word.length(); length++) {
      boolean possessed = lexicon.sounds.isVowel(word.charAt(length - 1));
      Inflection inflection = lexicon.endings.after(word, length, possessed);
      if (inflection == null || inflection.plural() || inflection.attributive()) {
        continue;
      }
      if (alone ? inflection.possessor() == 3 || inflection.grammaticalCase() == Case.GENITIVE
          : inflection.possessor() == 0 && inflection.grammaticalCase() == Case.GENITIVE) {
        return token.text().substring(0, length);
      }
    }
    return best;
  }
}
