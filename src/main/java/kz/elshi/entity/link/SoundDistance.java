package kz.elshi.entity.link;

/**
 * How alike two words sound: a weighted edit distance (Wagner and Fischer 1974) in which sounds that transliterations confuse lie near
 * each other, and vowels weigh half of consonants.
 */
final class SoundDistance {
  private static final char GLIDE = 'y';
  private static final double CONSONANT = 1;
  private static final double VOWEL = 0.5;
  private static final double GLIDED = 0.1;
  private static final double NEAR = 0.25;
  private static final double AKIN = 0.45;
  /** Share of a word that may be missing in the other. */
  private static final double HOPELESS = 0.28;
  /** Words lighter than this have so few sounds that another vowel makes another word. */
  private static final double SHORT = 3.1;
  /** The glide and its vowel. */
  private static final String[] SAME = {"iy"};
  /** Pairs of consonants that stand for each other in transliterations. */
  private static final String[] NEARLY =
      {"JZ", "JC", "JC", "Cc", 
      "sz", "cs", "cz", "Jz", "Zz", "gh", "vf", "CS", "Js", "vu", "kh", "yJ", "cJ", "Cz"};
  private static final String[] ALIKE =
      {"Ss", "ZS", "ZC", "Sz", "kg", "vb", "pb", 
      "dt", "Jd", "Ct", "Ck", "cC", "Jh", "gJ", "nm", "hs", "Jy", "fp", "zd", "st", "ks", "kc"};
  private static final double[] WEIGHTS = weights();
  private static final double[][] SUBSTITUTION = table();

  private SoundDistance() {}

  private static double[][] table() {
    double[][] table = new double[128][128];
    for (char a = 0; a < 128; a++) {
      for (char b = 0; b < 128; b++) {
        table[a][b] = a == b ? 0 : isVowel(a) && isVowel(b) ? NEAR : Math.max(weight(a), weight(b));
      }
    }
    set(table, ALIKE, AKIN);
    set(table, NEARLY, NEAR);
    set(table, SAME, GLIDED / 2);
    return table;
  }

  private static void set(double[][] table, String[] pairs, double cost) {
    for (String pair : pairs) {
      table[pair.charAt(0)][pair.charAt(1)] = cost;
      table[pair.charAt(1)][pair.charAt(0)] = cost;
    }
  }

  static boolean isVowel(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u' -> true;
      default -> false;
    };
  }

  /** Whether two consonants stand for each other in transliterations, or two vowels. */
  static boolean isNear(char a, char b) {
    return SUBSTITUTION[a & 127][b & 127] <= NEAR;
  }

  private static double[] weights() {
    double[] weights = new double[128];
    for (char sound = 0; sound < weights.length; sound++) {
      weights[sound] = sound == GLIDE ? GLIDED : isVowel(sound) ? VOWEL : CONSONANT;
    }
    return weights;
  }

  private static double weight(char sound) {
    return sound < WEIGHTS.length ? WEIGHTS[sound] : CONSONANT;
  }

  /** How much the sounds of a word weigh together. */
  static double weight(String sounds) {
    double sum = 0;
    for (int i = 0; i < sounds.length(); i++) {
      sum += weight(sounds.charAt(i));
    }
    return sum;
  }

  /** 1 for the same sounds, 0 for nothing in common, or for words that begin otherwise or are so much longer that no more can be said. */
  static double similarity(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if ((firstKind(a) & firstKind(b)) == 0) {
      return 0;
    }
    double one = weight(a);
    double other = weight(b);
    double longer = Math.max(one, other);
    boolean hopeless = longer == 0 || Math.abs(one - other) > HOPELESS * longer;
    return hopeless ? 0 : Math.max(0, 1 - distance(a, b, longer < SHORT ? 2 : 1) / longer);
  }

  private static double distance(String a, String b, double vowels) {
    double[] before = new double[b.length() + 1];
    double[] now = new double[b.length() + 1];
    for (int j = 0; j < b.length(); j++) {
      before[j + 1] = before[j] + weight(b.charAt(j));
    }
    for (int i = 0; i < a.length(); i++) {
      char one = a.charAt(i);
      double weight = weight(one);
      double[] costs = SUBSTITUTION[one & 127];
      boolean vowel = isVowel(one);
      now[0] = before[0] + weight;
      for (int j = 0; j < b.length(); j++) {
        char other = b.charAt(j);
        double both = costs[other & 127] * (vowel && isVowel(other) ? vowels : 1);
        now[j + 1] = Math.min(before[j] + both, Math.min(before[j + 1] + weight, now[j] + weight(other)));
      }
      double[] spare = before;
      before = now;
      now = spare;
    }
    return before[b.length()];
  }

  /** A key that words of like sound share: the classes of the consonants, and whether a vowel comes first. */
  static String block(String sounds) {
    StringBuilder key = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sounds.charAt(i);
      char kind = kind(sound);
      boolean first = key.isEmpty() && isVowel(sound);
      if (first) {
        key.append('A');
      } else if (kind != 0 && (key.isEmpty() || key.charAt(key.length() - 1) != kind)) {
        key.append(kind);
      }
    }
    return key.toString();
  }

  /** The kind of a word's first sound that is no glide as a bit. */
  static int firstKind(String sounds) {
    char first = sounds.charAt(sounds.length() > 1 && sounds.charAt(0) == GLIDE ? 1 : 0);
    char kind = isVowel(first) ? 'A' : kind(first);
    return kind == 0 ? -1 : 1 << (kind - 'A');
  }

  private static char kind(char sound) {
    return switch (sound) {
      case 'b', 'p' -> 'B';
      case 'v', 'f' -> 'V';
      case 'd', 't' -> 'T';
      case 'g', 'k', 'h' -> 'K';
      case 's', 'z', 'c', 'C', 'S', 'Z', 'J' -> 'S';
      case 'l' -> 'L';
      case 'r' -> 'R';
      case 'm', 'n' -> 'N';
      default -> 0;
    };
  }
}
