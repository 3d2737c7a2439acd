package kz.elshi.lang.kk;

import java.util.HashMap;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;

/** Writes Kazakh in the Latin alphabet of 2021, letter by letter. */
public final class LatinSpelling {
  private final Map<Integer, String> letters = new HashMap<>();

  /**
   * Reads the alphabet.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if its table is missing
   */
  public LatinSpelling(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/latin.tsv")).rows()) {
      String letter = row.get("cyrillic");
      if (letter.length() == 1) {
        letters.putIfAbsent(letter.codePointAt(0), row.get("umlaut"));
      }
    }
  }

  /** The text in Latin letters. */
  public String of(String text) {
    StringBuilder latin = new StringBuilder();
    text.codePoints().forEach(letter -> latin.append(spell(letter)));
    return latin.toString();
  }

  private String spell(int letter) {
    String written = letters.get(Character.toLowerCase(letter));
    if (written == null) {
      return Character.toString(letter);
    }
    boolean capital = Character.isUpperCase(letter) && !written.isEmpty();
    return capital ? Character.toUpperCase(written.charAt(0)) + written.substring(1) : written;
  }
}
