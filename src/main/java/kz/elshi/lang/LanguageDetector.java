package kz.elshi.lang;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Language;

/** Tells the language of a text by its letters and commonest words, listed in {@code data/lexicon/languages.tsv}. */
public final class LanguageDetector {
  private static final int LONGEST_SAMPLE = 4000;
  private static final int LETTER_WEIGHT = 1;
  private static final int WORD_WEIGHT = 4;

  private final Map<Character, Language> letters = new HashMap<>();
  private final Map<String, Language> words = new HashMap<>();

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  public LanguageDetector(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/languages.tsv")).rows()) {
      Language language = Language.of(row.get("language"));
      row.get("letters").chars().forEach(letter -> letters.put((char) letter, language));
      for (String word : row.list("words")) {
        words.put(word, language);
      }
    }
  }

  /** The language of a text, judged by its first 4,000 characters; undetermined if nothing tells. */
  public Language detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), LONGEST_SAMPLE)).toLowerCase(Locale.ROOT);
    Map<Language, Integer> votes = new EnumMap<>(Language.class);
    sample.chars().forEach(letter -> vote(votes, letters.get((char) letter), LETTER_WEIGHT));
    for (int at = 0; at < sample.length(); ) {
      int end = at;
      while (end < sample.length() && isWordPart(sample.charAt(end))) {
        end++;
      }
      if (end > at) {
        vote(votes, words.get(sample.substring(at, end)), WORD_WEIGHT);
      }
      at = end + 1;
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.UNDETERMINED);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '\'' || c == '’';
  }

  private static void vote(Map<Language, Integer> votes, @org.jspecify.annotations.Nullable Language language, int weight) {
    if (language != null) {
      votes.merge(language, weight, Integer::sum);
    }
  }
}
