package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Transliterated;
import org.jspecify.annotations.Nullable;

/**
 * Kazakh in the Latin alphabets of 2017, 2018 and 2021, read as Cyrillic: {@code data/lexicon/kk/latin.tsv} has the letters,
 * {@code latin_words.tsv} the words whose spelling the letters do not tell.
 */
final class LatinScript {
  private static final List<String> ALPHABETS = List.of("acute", "umlaut", "apostrophe");
  private static final int LONGEST_SAMPLE = 4000;

  private final List<LatinAlphabet> alphabets = new ArrayList<>();

  LatinScript(Home home) {
    Map<String, String> words = new HashMap<>();
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/latin_words.tsv")).rows()) {
      words.put(row.get("read"), row.get("spelled"));
    }
    Table letters = Table.read(home.path("data/lexicon/kk/latin.tsv"));
    for (String name : ALPHABETS) {
      alphabets.add(new LatinAlphabet(name, letters, words));
    }
  }

  private static boolean isLatin(char c) {
    // What a text has most of needs no search in the tables of scripts.
    boolean cyrillic = c >= 0x400 && c < 0x530;
    return c >= 'A' && !cyrillic && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** The text in Cyrillic; null if most of its letters are that already. */
  @Nullable Transliterated read(String text) {
    String sample = text.substring(0, Math.min(text.length(), LONGEST_SAMPLE));
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      latin += isLatin(c) ? 1 : 0;
    }
    if (letters == 0 || latin * 2 < letters) {
      return null;
    }
    String lower = sample.toLowerCase(Locale.ROOT);
    return alphabets.stream().max(Comparator.comparingLong(alphabet -> alphabet.ownLetters(lower))).orElseThrow().read(text);
  }
}
