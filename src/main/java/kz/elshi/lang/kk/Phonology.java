package kz.elshi.lang.kk;

import java.util.List;
import kz.elshi.lang.Sounds;

/** How stems and suffixes meet: vowel harmony, the class of a stem's last sound, and the spelling where they join. */
final class Phonology {
  /** The classes of the last sound by which the tables order their suffixes; the place in the list is the bit in a mask. */
  static final List<String> CLASSES = List.of("open", "glide", "lateral", "nasal", "z", "voiceless");

  /** Any class. */
  static final int ANY = (1 << CLASSES.size()) - 1;

  /** What a stem ends in whose last letter is an open vowel. */
  static final int OPEN = 0;

  private static final int SHORT_STEM = 3;

  /** End of the Cyrillic letters, behind which no class has any. */
  private static final int LETTERS = 0x530;

  private final Sounds sounds;
  private final int[] masks = new int[LETTERS];

  Phonology(Sounds sounds) {
    this.sounds = sounds;
    for (char letter = 0; letter < masks.length; letter++) {
      int mask = 0;
      for (int i = 0; i < CLASSES.size(); i++) {
        mask |= sounds.is(letter, CLASSES.get(i)) ? 1 << i : 0;
      }
      masks[letter] = mask == 0 ? ANY : mask;
    }
  }

  /** The classes of a letter as a mask; of a letter that has none (Latin, digit), all. */
  int classes(char letter) {
    return letter < masks.length ? masks[letter] : ANY;
  }

  /** The class of a native verb stem: the first that its last letter has. */
  int soundClass(String stem) {
    return Integer.numberOfTrailingZeros(classes(last(stem)));
  }

  /** The harmony of the last vowel that tells, и, у and ю aside. */
  Harmony harmony(CharSequence stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      if (sounds.is(stem.charAt(i), "back")) {
        return Harmony.BACK;
      }
      if (sounds.is(stem.charAt(i), "front")) {
        return Harmony.FRONT;
      }
    }
    return Harmony.NEUTRAL;
  }

  boolean isVowel(char letter) {
    return sounds.isVowel(letter);
  }

  /** Whether what stands before a vowel ends in a stop that was voiced by it (одағ-ы); after a consonant none is (рейтинг-і). */
  boolean endsVoiced(String stem) {
    int last = stem.length() - 1;
    return last > 0 && devoiced(stem.charAt(last)) != stem.charAt(last) && sounds.isVowel(stem.charAt(last - 1));
  }

  /** Whether a letter of a word makes a syllable: у and и after a vowel do not (тау, ауз-ы). */
  boolean isSyllabic(String word, int at) {
    char letter = word.charAt(at);
    boolean glide = sounds.is(letter, "glide") && at > 0 && sounds.isVowel(word.charAt(at - 1));
    return sounds.isVowel(letter) && !glide;
  }

  /** Whether a stem ends in two sonorants, which no native word does (орн-ы is of орын). */
  boolean endsInSonorants(String stem) {
    int last = stem.length() - 1;
    return last > 0 && isSonorant(stem, last) && isSonorant(stem, last - 1);
  }

  private boolean isSonorant(String word, int at) {
    char letter = word.charAt(at);
    return !isSyllabic(word, at) && (sounds.is(letter, "nasal") || sounds.is(letter, "lateral") || letter == 'р' || letter == 'й');
  }

  boolean hasVowel(String word) {
    return sounds.hasVowel(word);
  }

  /** Whether a suffix opens with a vowel, before which a voiceless stop is voiced. */
  boolean opensWithVowel(String suffix) {
    return !suffix.isEmpty() && sounds.isVowel(suffix.charAt(0));
  }

  /** A native stem with a suffix in its spelling: кет + еді = кетеді, оқы + йды = оқиды, қой + а = қоя, тап + ып = тауып. */
  String join(String stem, String suffix) {
    if (suffix.isEmpty()) {
      return stem;
    }
    char last = last(stem);
    char first = suffix.charAt(0);
    String head = stem.substring(0, stem.length() - 1);
    if (last == 'ы' || last == 'і') {
      return first == 'й' ? head + "и" + suffix.substring(1) : first == 'у' ? head + suffix : stem + suffix;
    }
    if (last == 'й' && (first == 'а' || first == 'у')) {
      return head + (first == 'а' ? "я" : "ю") + suffix.substring(1);
    }
    return opensWithVowel(suffix) ? voiced(stem, first) + suffix : stem + suffix;
  }

  private String voiced(String stem, char vowel) {
    char last = last(stem);
    String head = stem.substring(0, stem.length() - 1);
    if (last == 'п' && stem.length() <= SHORT_STEM && (vowel == 'ы' || vowel == 'і')) {
      return head + "у";
    }
    Character voiced = sounds.voiced(last);
    return voiced == null ? stem : head + voiced;
  }

  /** The voiceless stop for a voiced one that stands before a vowel, or the letter itself. */
  char devoiced(char letter) {
    Character voiceless = sounds.devoiced(letter);
    return voiceless == null ? letter : voiceless;
  }

  private static char last(String stem) {
    return stem.charAt(stem.length() - 1);
  }
}
