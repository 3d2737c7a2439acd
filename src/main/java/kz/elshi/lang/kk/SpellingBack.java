package kz.elshi.lang.kk;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells words of a transliterated text as the text itself does; words that it does not have, letter by letter. */
final class SpellingBack {
  private static final Pattern WORD = Pattern.compile("[\\p{IsCyrillic}&&\\p{L}]+");

  private final String original;
  private final int[] starts;
  private final TreeMap<String, Integer> places = new TreeMap<>();
  private final UnaryOperator<String> letters;

  /**
   * Takes a text as it stands, the same in Cyrillic, and for each character of that where its letters start in the first.
   *
   * @param letters spells a word that the text does not have
   */
  SpellingBack(String original, String cyrillic, int[] starts, UnaryOperator<String> letters) {
    this.original = original;
    this.starts = starts;
    this.letters = letters;
    WORD.matcher(cyrillic).results().forEach(word -> places.putIfAbsent(word.group(), word.start()));
  }

  /** The words in the script of the text; other signs stay. */
  String of(String words) {
    return WORD.matcher(words).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private String word(String word) {
    String longer = places.ceilingKey(word);
    if (longer == null || !longer.startsWith(word)) {
      return letters.apply(word);
    }
    int at = places.get(longer);
    return original.substring(starts[at], starts[at + word.length()]);
  }
}
