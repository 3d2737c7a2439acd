package kz.elshi.mention;

import java.util.HashMap;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** Classes of letters that suffixes depend on, from {@code data/lexicon/kk/sounds.tsv}. */
final class Sounds {
  private final Map<Character, String> classes = new HashMap<>();
  private final Map<Character, Character> devoiced = new HashMap<>();

  Sounds(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/sounds.tsv")).rows()) {
      String letters = row.get("letters");
      if (row.get("class").equals("voicing")) {
        devoiced.put(letters.charAt(1), letters.charAt(0));
      } else {
        letters.chars().forEach(letter -> classes.put((char) letter, row.get("class")));
      }
    }
  }

  /** The class of a lower-case letter; empty for what is no letter of the alphabet. */
  String of(char letter) {
    return classes.getOrDefault(letter, "");
  }

  boolean isVowel(char letter) {
    return of(letter).equals("vowel");
  }

  boolean hasVowel(String word) {
    return word.chars().anyMatch(letter -> isVowel((char) letter));
  }

  /** The voiceless letter that a stem ends in where a vowel has voiced it (г for к), or null. */
  @Nullable Character devoiced(char letter) {
    return devoiced.get(letter);
  }
}
