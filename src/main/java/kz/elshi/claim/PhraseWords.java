package kz.elshi.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;

/**
 * What single words tell about the build of a noun phrase: {@code data/lexicon/LANGUAGE/phrase-words.tsv}. Words of
 * {@code adverbs.tsv} that it does not list are borders.
 */
final class PhraseWords {
  /** What a word does; the file explains each. */
  enum Use {
    BORDER,
    AND,
    ABOUT,
    BETWEEN,
    FIELD,
    DATIVE,
    ACTOR,
    LOOSE,
    DEICTIC,
    CALLED,
    JOINT,
    DRAFT,
    BY,
    ADJECTIVE,
    SUM,
    BOUND,
    WHEN,
    NOUN,
    /** Of endings only. */
    VERBAL_NOUN,
    /** Of endings only. */
    VERB,
    /** Of endings only. */
    PARTICIPLE
  }

  private static final String ENDING = "-";

  private final Map<String, Set<Use>> uses = new HashMap<>();
  private final Map<Use, List<String>> endings = new EnumMap<>(Use.class);

  /**
   * Reads the file of a language.
   *
   * @throws KnowledgeException if it is missing or names a use that is not known
   */
  PhraseWords(Home home, String language) {
    String folder = "data/lexicon/" + language;
    for (Table.Row row : Table.read(home.path(folder + "/phrase-words.tsv")).rows()) {
      if (row.get("word").startsWith(ENDING)) {
        endings.computeIfAbsent(use(row), use -> new ArrayList<>()).add(row.get("word").substring(ENDING.length()));
      } else {
        uses.computeIfAbsent(row.get("word"), word -> EnumSet.noneOf(Use.class)).add(use(row));
      }
    }
    for (Table.Row row : Table.read(home.path(folder + "/adverbs.tsv")).rows()) {
      uses.putIfAbsent(row.get("word"), EnumSet.of(Use.BORDER));
    }
  }

  private static Use use(Table.Row row) {
    try {
      return Use.valueOf(row.get("use").toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new KnowledgeException(row.where() + ": no such use of a word: " + row.get("use"), e);
    }
  }

  /** Whether the word, as it stands, has the use. */
  boolean is(Token token, Use use) {
    return uses.getOrDefault(token.folded(), Set.of()).contains(use);
  }

  /** Whether the word in any of its forms has the use. */
  boolean isForm(Token token, Use use) {
    if (is(token, use)) {
      return true;
    }
    Reading.Nominal nominal = token.nominal();
    return nominal != null && uses.getOrDefault(nominal.lemma().toLowerCase(Locale.ROOT), Set.of()).contains(use);
  }

  /** Whether a noun is one of doing, by its ending; it takes objects as a verb does. */
  boolean isVerbalNoun(Reading.Nominal nominal) {
    return hasEnding(nominal.lemma(), Use.VERBAL_NOUN);
  }

  /** Whether a word that no lexicon lists as a verb looks like one that closes a clause or leads on to the next. */
  boolean looksVerbal(Token token) {
    return !is(token, Use.NOUN) && hasEnding(token.folded(), Use.VERB);
  }

  /** Whether a word that no lexicon lists as a verb looks like a participle. */
  boolean looksLikeParticiple(Token token) {
    return !is(token, Use.NOUN) && hasEnding(token.folded(), Use.PARTICIPLE);
  }

  private boolean hasEnding(String word, Use use) {
    return endings.getOrDefault(use, List.of()).stream()
        .anyMatch(ending -> word.length() > ending.length() + 1 && word.endsWith(ending));
  }
}
