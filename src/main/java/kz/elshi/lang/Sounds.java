package kz.elshi.lang;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** Classes of letters that suffixes depend on, from {@code data/lexicon/kk/sounds.tsv}. */
public final class Sounds {
  private final Map<Character, Set<String>> classes = new HashMap<>();
  private final Map<Character, Character> devoiced = new HashMap<>();
  private final Map<Character, Character> voiced = new HashMap<>();

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  public Sounds(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/sounds.tsv")).rows()) {
      String letters = row.get("letters");
      if (row.get("class").equals("voicing")) {
        devoiced.put(letters.charAt(1), letters.charAt(0));
        voiced.put(letters.charAt(0), letters.charAt(1));
      } else {
        letters.chars().forEach(letter -> classes.computeIfAbsent((char) letter, key -> new HashSet<>()).add(row.get("class")));
      }
    }
  }

  /** Whether a lower-case letter is of a class; some are of two: «и» ends a stem like a vowel and like a glide. */
  public boolean is(char letter, String soundClass) {
    return classes.getOrDefault(letter, Set.of()).contains(soundClass);
  }

  /** Whether a lower-case letter is a vowel. */
  public boolean isVowel(char letter) {
    return is(letter, "vowel");
  }

  /** Whether a lower-case word has a vowel; what has none is no stem. */
  public boolean hasVowel(String word) {
    return word.chars().anyMatch(letter -> isVowel((char) letter));
  }

  /** The voiceless letter that a stem ends in where a vowel has voiced it (г for к), or null. */
  public @Nullable Character devoiced(char letter) {
    return devoiced.get(letter);
  }

  /** The voiced letter that a voiceless one becomes before a vowel (к: г), or null. */
  public @Nullable Character voiced(char letter) {
    return voiced.get(letter);
  }
}
