package kz.elshi.claim;

import java.util.HashSet;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;

/**
 * Tells what lies ahead from what was done: by the verb's form, and after a verbal noun by the words of
 * {@code data/lexicon/LANGUAGE/ahead.tsv} («қол қою жоспарланып отыр»).
 */
final class AheadWords {
  /** After a verbal noun so many words may tell. */
  private static final int WITHIN = 6;

  private final Set<String> words = new HashSet<>();

  AheadWords(Home home, String language) {
    Table.read(home.path("data/lexicon/" + language + "/ahead.tsv")).rows().forEach(row -> words.add(row.get("word")));
  }

  /** Whether the verb at a token speaks of what has not been done yet. */
  boolean isAhead(Reading.Verbal verbal, MentionedTokens tokens, Sentence sentence, int index) {
    return isAhead(verbal.form()) || verbal.form() == VerbForm.VERBAL_NOUN && follows(tokens, sentence, index);
  }

  private static boolean isAhead(VerbForm form) {
    return switch (form) {
      case AORIST, FUTURE_UNCERTAIN, INTENTION, PARTICIPLE_FUTURE, CONDITIONAL, IMPERATIVE, CONVERB_PURPOSE -> true;
      case PAST, CONVERB_PERFECT, CONVERB_IMPERFECT, CONVERB_UNTIL, PARTICIPLE_PAST, AGENT, VERBAL_NOUN, EVIDENTIAL -> false;
    };
  }

  private boolean follows(MentionedTokens tokens, Sentence sentence, int index) {
    for (int i = index + 1; i < Math.min(sentence.endToken(), index + 1 + WITHIN); i++) {
      if (Forms.isAny(tokens.get(i), words)) {
        return true;
      }
    }
    return false;
  }
}
