package kz.elshi.identity;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.knowledge.Skeleton;
import kz.elshi.text.EditDistance;

/** How far two reports of different articles tell of one person whom the reference does not know, 0 to 1. */
final class PersonSimilarity {
  private static final double FULL_NAME = 0.9;
  private static final double INITIALS_AND_OFFICE = 0.8;
  private static final double INITIALS = 0.6;
  private static final double SURNAME_AND_OFFICE = 0.55;
  /** Spellings of one word differ by so many letters. */
  private static final int MOST_EDITS = 2;

  private PersonSimilarity() {}

  /** 0 if they are of one article or of different or unknown countries, or a word of the shorter name is not in the longer. */
  static double of(PersonReport a, PersonReport b) {
    if (a.article().equals(b.article()) || a.country().isEmpty() || !a.country().equals(b.country())) {
      return 0;
    }
    List<String> shorter = a.words().size() <= b.words().size() ? a.words() : b.words();
    List<String> longer = new ArrayList<>(a.words().size() <= b.words().size() ? b.words() : a.words());
    int whole = 0;
    int initials = 0;
    for (String word : shorter) {
      String found = longer.stream().filter(other -> isSpelling(word, other)).findFirst().orElse(null);
      whole += found == null ? 0 : 1;
      if (found == null) {
        found = longer.stream().filter(other -> isInitial(word, other)).findFirst().orElse(null);
        initials += found == null ? 0 : 1;
      }
      if (found == null) {
        return 0;
      }
      longer.remove(found);
    }
    return score(whole, initials, a.offices().stream().anyMatch(b.offices()::contains));
  }

  private static double score(int whole, int initials, boolean office) {
    if (whole >= 2) {
      return FULL_NAME;
    }
    if (whole == 1 && initials > 0) {
      return office ? INITIALS_AND_OFFICE : INITIALS;
    }
    return whole == 1 && office ? SURNAME_AND_OFFICE : 0;
  }

  private static boolean isInitial(String a, String b) {
    return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
  }

  private static boolean isSpelling(String a, String b) {
    if (a.length() == 1 || b.length() == 1) {
      return false;
    }
    return a.equals(b) || Skeleton.of(a).equals(Skeleton.of(b)) && EditDistance.between(a, b) <= MOST_EDITS;
  }
}
