package kz.elshi.knowledge;

/**
 * What transliteration leaves of a name: its consonants, in one spelling each. Names that several alphabets and languages spell
 * in their own ways meet in it; so may, rarely, names that are not the same.
 */
public final class Skeleton {
  private static final String VOWELS = "aeiouy";

  private Skeleton() {}

  /** The skeleton of a name; empty if it has no consonant that survives. */
  public static String of(String name) {
    String slug =
        Slug.of(name)
            .replace("sch", "sh")
            .replace("kh", "h")
            .replace("zh", "j")
            .replace("dj", "j")
            .replace("ts", "c")
            .replace("ph", "f")
            .replace("x", "ks")
            .replace('q', 'k')
            .replace('w', 'v');
    StringBuilder consonants = new StringBuilder(slug.length());
    for (int i = 0; i < slug.length(); i++) {
      char letter = slug.charAt(i);
      boolean doubled = !consonants.isEmpty() && consonants.charAt(consonants.length() - 1) == letter;
      if (VOWELS.indexOf(letter) < 0 && !doubled) {
        consonants.append(letter);
      }
    }
    return consonants.toString();
  }
}
