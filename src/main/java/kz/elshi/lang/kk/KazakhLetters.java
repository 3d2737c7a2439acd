package kz.elshi.lang.kk;

/** Letters of other scripts that look like Kazakh ones and stand for them in carelessly typed text. */
final class KazakhLetters {
  private static final String LATIN = "aceiopxyhkmtb";
  private static final String CYRILLIC = "асеіорхуһкмтв";

  private KazakhLetters() {}

  /** A lower-case word with its Latin look-alikes replaced, if it has Cyrillic letters besides; else the word itself. */
  static String mend(String word) {
    boolean latin = false;
    boolean cyrillic = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      latin |= c < 128 && Character.isLetter(c);
      cyrillic |= c >= 0x400 && c < 0x530;
    }
    if (!latin || !cyrillic) {
      return word.replace('‑', '-').replace('’', '\'').replace('ʼ', '\'');
    }
    StringBuilder mended = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int at = LATIN.indexOf(word.charAt(i));
      if (at >= 0) {
        mended.setCharAt(i, CYRILLIC.charAt(at));
      }
    }
    return mended.toString();
  }
}
