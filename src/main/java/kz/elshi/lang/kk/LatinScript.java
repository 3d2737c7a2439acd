package kz.elshi.lang.kk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Transliterated;
import org.jspecify.annotations.Nullable;

/**
 * Kazakh in the Latin alphabets of 2017, 2018, 2019 and 2021, read as Cyrillic: {@code data/lexicon/kk/latin.tsv} has the letters,
 * {@code latin_words.tsv} words whose spelling the letters do not tell, beside those of the lexicon and the reference.
 */
public final class LatinScript {
  private static final List<String> ALPHABETS = List.of("acute", "umlaut", "revised", "dotless", "apostrophe");
  private static final int LONGEST_SAMPLE = 4000;
  private static final int SAMPLE_OF_WORDS = 1500;

  private final Home home;
  private final Supplier<Reference> reference;
  private final Object reading = new Object();
  private @Nullable Alphabets alphabets;

  private record Alphabets(SpelledWords known, List<LatinAlphabet> all) {}

  /** Reads nothing yet: most articles are in Cyrillic. A missing table shows when the first text in Latin letters is read. */
  public LatinScript(Home home, Supplier<Reference> reference) {
    this.home = home;
    this.reference = reference;
  }

  private Alphabets alphabets() {
    synchronized (reading) {
      if (alphabets == null) {
        alphabets = read();
      }
      return alphabets;
    }
  }

  private Alphabets read() {
    Map<String, String> mended = new HashMap<>();
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/latin_words.tsv")).rows()) {
      mended.put(row.get("read"), row.get("spelled"));
    }
    Table letters = Table.read(home.path("data/lexicon/kk/latin.tsv"));
    SpelledWords known = new SpelledWords(home, reference.get());
    return new Alphabets(known, ALPHABETS.stream().map(name -> new LatinAlphabet(name, letters, mended, known)).toList());
  }

  private static boolean isLatin(char c) {
    // What a text has most of needs no search in the tables of scripts.
    boolean cyrillic = c >= 0x400 && c < 0x530;
    return c >= 'A' && !cyrillic && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** The text in Cyrillic; null if most of its letters are that already. */
  public @Nullable Transliterated read(String text) {
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
    return alphabet(sample.substring(0, Math.min(sample.length(), SAMPLE_OF_WORDS))).read(text);
  }

  /** The alphabet in which a text has the most known words, or else the most letters of its own. */
  private LatinAlphabet alphabet(String sample) {
    Alphabets every = alphabets();
    String lower = sample.toLowerCase(Locale.ROOT);
    return every.all().stream()
        .max(Comparator.comparingLong((LatinAlphabet alphabet) -> alphabet.knownWords(sample, every.known()))
            .thenComparingLong(alphabet -> alphabet.ownLetters(lower)))
        .orElseThrow();
  }
}
