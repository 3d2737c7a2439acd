package kz.elshi.lang.kk;

/** Which vowels a stem or suffix has. */
enum Harmony {
  BACK('а', 'ы', 'ғ', 'қ'),
  FRONT('е', 'і', 'г', 'к'),
  /** No vowel that tells, as in «мен» or a stem with only и and у: goes with either. */
  NEUTRAL('а', 'ы', 'ғ', 'қ');

  private final char low;
  private final char high;
  private final char voiced;
  private final char voiceless;

  Harmony(char low, char high, char voiced, char voiceless) {
    this.low = low;
    this.high = high;
    this.voiced = voiced;
    this.voiceless = voiceless;
  }

  /** A suffix as the tables write it, its capital letters replaced by the sounds of this harmony. */
  String realise(String pattern) {
    return pattern.replace('А', low).replace('Ы', high).replace('Ғ', voiced).replace('Қ', voiceless);
  }

  /** Whether a suffix of the other harmony may follow a stem of this one. */
  boolean agrees(Harmony other) {
    return this == NEUTRAL || other == NEUTRAL || this == other;
  }
}
