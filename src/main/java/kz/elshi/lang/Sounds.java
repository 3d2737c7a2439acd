package kz.elshi.lang;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** Classes of letters that suffixes depend on, from {@code data/lexicon/kk/sounds.tsv}. */
public final class Sounds {
  private static final String VOWEL = "vowel";

  private final Map<String, BitSet> classes = new HashMap<>();
  private final LetterTrie<Character> devoiced = new LetterTrie<>();
  private final Map<Character, Character> voiced = new HashMap<>();
  private final BitSet vowels;

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  public Sounds(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/sounds.tsv")).rows()) {
      String letters = row.get("letters");
      if (row.get("class").equals("voicing")) {
        devoiced.forward(letters.substring(1, 2)).setValue(letters.charAt(0));
        voiced.put(letters.charAt(0), letters.charAt(1));
      } else {
        letters.chars().forEach(letters(row.get("class"))::set);
      }
    }
    vowels = letters(VOWEL);
  }

  /** The letters of a class; to be read only. */
  BitSet letters(String soundClass) {
    return classes.computeIfAbsent(soundClass, key -> new BitSet());
  }

  /** Whether a lower-case letter is of a class; some are of two: «и» ends a stem like a vowel and like a glide. */
  public boolean is(char letter, String soundClass) {
    BitSet letters = classes.get(soundClass);
    return letters != null && letters.get(letter);
  }

  /** Whether a lower-case letter is a vowel. */
  public boolean isVowel(char letter) {
    return vowels.get(letter);
  }

  /** Whether a lower-case word has a vowel; what has none is no stem. */
  public boolean hasVowel(String word) {
    return hasVowel(word, word.length());
  }

  /** Whether the first letters of a lower-case word have a vowel among them. */
  public boolean hasVowel(String word, int length) {
    for (int i = 0; i < length; i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The voiceless letter that a stem ends in where a vowel has voiced it (г for к), or null. */
  public @Nullable Character devoiced(char letter) {
    LetterTrie<Character> voiceless = devoiced.next(letter);
    return voiceless == null ? null : voiceless.value();
  }

  /** The voiced letter that a voiceless one becomes before a vowel (к: г), or null. */
  public @Nullable Character voiced(char letter) {
    return voiced.get(letter);
  }
}
