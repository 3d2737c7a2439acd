package kz.elshi.mention;

import kz.elshi.lang.Inflection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.elshi.text.Case;
import kz.elshi.text.Document;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Takes the case suffix off names. A foreign name may end like a suffix (Моди, Кивиранта), so what else the document shows
 * decides: a stem that also stands bare or with another suffix is the name.
 */
final class NameCases {
  /** A name's word without its suffix. */
  record Stem(String text, Case grammaticalCase) {}

  private static final int SHORTEST_STEM = 2;
  private static final int TELLING_SUFFIX = 3;
  /** Cases that people's names stand in so often, and whose suffixes are so plain, that they need no second witness. */
  private static final Set<Case> PLAIN =
      EnumSet.of(Case.GENITIVE, Case.INSTRUMENTAL, Case.ACCUSATIVE, Case.DATIVE);

  private final Lexicon lexicon;
  /** How many different forms of each stem the document shows. */
  private final Map<String, Set<String>> forms = new HashMap<>();

  NameCases(Lexicon lexicon, Document document) {
    this.lexicon = lexicon;
    for (Token token : document.tokens()) {
      if (token.capitalised()) {
        String word = token.folded();
        forms.computeIfAbsent(word, key -> new HashSet<>()).add(word);
        for (int length = word.length() - 1; length >= shortest(word); length--) {
          if (inflection(word, length) != null) {
            forms.computeIfAbsent(word.substring(0, length), key -> new HashSet<>()).add(word);
          }
        }
      }
    }
  }

  private int shortest(String word) {
    return Math.max(SHORTEST_STEM, word.length() - lexicon.endings.longest());
  }

  private @Nullable Inflection inflection(String word, int length) {
    Inflection inflection = lexicon.endings.after(word, length, false);
    boolean caseOnly =
        inflection != null && !inflection.plural() && inflection.possessor() == 0 && !inflection.attributive();
    return caseOnly && lexicon.sounds.hasVowel(word, length) ? inflection : null;
  }

  /** The likeliest stem and case of a capitalised word that ends a person's name. */
  Stem stem(Token token) {
    String word = token.folded();
    if (isKnown(word)) {
      return new Stem(token.text(), Case.NOMINATIVE);
    }
    Stem plain = null;
    for (int length = shortest(word); length < word.length(); length++) {
      Inflection inflection = inflection(word, length);
      if (inflection == null) {
        continue;
      }
      String stem = word.substring(0, length);
      Stem candidate = new Stem(strip(token.text(), length), inflection.grammaticalCase());
      if (isKnown(stem) || forms.getOrDefault(stem, Set.of()).size() > 1) {
        return candidate;
      }
      boolean telling = length > SHORTEST_STEM || word.length() - length >= TELLING_SUFFIX;
      if (plain == null && telling && PLAIN.contains(inflection.grammaticalCase())) {
        plain = candidate;
      }
    }
    boolean witnessed = forms.getOrDefault(word, Set.of()).size() > 1;
    return plain == null || witnessed ? new Stem(token.text(), Case.NOMINATIVE) : plain;
  }

  /** A word for a person, мырза or ханым, in whatever case, without its suffix; null if the word is none. */
  @Nullable Stem honorific(Token token, Set<String> honorifics) {
    String word = token.folded();
    for (String honorific : honorifics) {
      if (word.equals(honorific)) {
        return new Stem(honorific, Case.NOMINATIVE);
      }
      Inflection inflection = word.startsWith(honorific) ? inflection(word, honorific.length()) : null;
      if (inflection != null) {
        return new Stem(honorific, inflection.grammaticalCase());
      }
    }
    return null;
  }

  private boolean isKnown(String word) {
    return lexicon.surnames.contains(word) || lexicon.givenNames.contains(word);
  }

  private static String strip(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }
}
