package kz.elshi.reconcile;

import kz.elshi.knowledge.Slug;

/**
 * One spelling for what Kazakh, Russian and English write differently: «Қасым», «Касым» and «Kassym» are {@code kasym}.
 * It goes on from {@link Slug}, the transliteration that the addresses are made by.
 */
final class Spelling {
  /** Vowels that transliterations exchange: ә and е, ө and у, и and ы. */
  private static final String[] NEAR = {"ae", "ou", "iye"};
  private static final double GLIDE = 0.3;
  private static final double NEAR_VOWEL = 0.5;

  private Spelling() {}

  /** The words of a name in this spelling, joined by hyphens. */
  static String fold(String name) {
    String slug =
        Slug.of(name).replace("sch", "sh").replace("kh", "h").replace("zh", "j").replace("dj", "j").replace("ts", "c")
            .replace("ph", "f").replace("x", "ks").replace('q', 'k').replace('w', 'v');
    StringBuilder single = new StringBuilder(slug.length());
    for (int i = 0; i < slug.length(); i++) {
      boolean doubled = i > 0 && slug.charAt(i) == slug.charAt(i - 1) && !Character.isDigit(slug.charAt(i));
      if (!doubled) {
        single.append(slug.charAt(i));
      }
    }
    return single.toString();
  }

  /** How much two folded words differ, as a share of the longer one: 0 for the same, 1 for nothing in common. */
  static double difference(String a, String b) {
    double[] before = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      before[j] = before[j - 1] + gap(b.charAt(j - 1));
    }
    for (int i = 1; i <= a.length(); i++) {
      double[] row = new double[b.length() + 1];
      row[0] = before[0] + gap(a.charAt(i - 1));
      for (int j = 1; j <= b.length(); j++) {
        double changed = before[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1));
        row[j] = Math.min(changed, Math.min(before[j] + gap(a.charAt(i - 1)), row[j - 1] + gap(b.charAt(j - 1))));
      }
      before = row;
    }
    return before[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
  }

  private static double gap(char letter) {
    return letter == 'y' || letter == 'i' || letter == 'h' ? GLIDE : 1;
  }

  private static double change(char a, char b) {
    if (a == b) {
      return 0;
    }
    for (String near : NEAR) {
      if (near.indexOf(a) >= 0 && near.indexOf(b) >= 0) {
        return NEAR_VOWEL;
      }
    }
    return 1;
  }
}
