package kz.elshi.entity.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a text's name beside those of a name of the reference, each taken once. Lives inside one comparison. */
final class NameAlignment {
  /** Parts that agree less do not stand for each other. */
  private static final double LEAST = 0.72;
  /** How much of the similarity is that of the parts that agree least. */
  private static final double LEAST_COUNTS = 0.7;

  private final NameForm listed;
  private final List<NameForm.Part> own;
  private final boolean[] taken;
  private double sum;
  private double least = 1;
  private int full;
  private int extra;
  private boolean front;
  private int initials;
  private int last = -1;

  private NameAlignment(NameForm listed) {
    this.listed = listed;
    own = listed.parts();
    taken = new boolean[own.size()];
  }

  /**
   * How the name of a text agrees with one of the reference; null if it does not.
   *
   * @param surnameFirst the name of the reference has its surname in front
   */
  static @Nullable NameMatch compare(NameForm text, NameForm listed, boolean surnameFirst) {
    NameAlignment alignment = new NameAlignment(listed);
    int left = text.full();
    for (NameForm.Part part : text.parts()) {
      if (!part.initial()) {
        left -= part.light() ? 0 : 1;
        alignment.find(part);
        if (alignment.extra > 0 && alignment.full + left < 2) {
          return null;
        }
      }
    }
    boolean enough = alignment.full > 1 || alignment.full == 1 && alignment.extra == 0 && alignment.isSurname(surnameFirst);
    return enough && alignment.findInitials(text) ? alignment.match() : null;
  }

  private void find(NameForm.Part part) {
    int best = -1;
    double similarity = LEAST;
    for (int i = 0; i < own.size(); i++) {
      double one = taken[i] ? 0 : similarity(part, own.get(i));
      // Al is not Ali: what may be left out must be the very word.
      boolean fits = one == 1 || part.light() == own.get(i).light();
      if (fits && one > similarity) {
        best = i;
        similarity = one;
      }
    }
    if (best >= 0) {
      taken[best] = true;
    }
    if (part.light() || best >= 0 && own.get(best).light()) {
      return;
    }
    if (best < 0) {
      front |= full == 0 && extra == 0 || isTwice(part);
      extra++;
      return;
    }
    full++;
    last = best;
    sum += similarity;
    least = Math.min(least, similarity);
  }

  /** Maktoum, son of Mohammed Al Maktoum: the surname is a given name too, which the reference does not have. */
  private boolean isTwice(NameForm.Part part) {
    for (int i = 0; i < own.size(); i++) {
      // It may bear a case ending.
      boolean begins = own.get(i).sounds().stream().anyMatch(part.sounds().getFirst()::startsWith);
      if (taken[i] && !own.get(i).light() && (begins || similarity(part, own.get(i)) > LEAST)) {
        return true;
      }
    }
    return false;
  }

  private static double similarity(NameForm.Part one, NameForm.Part other) {
    double best = 0;
    for (String a : one.sounds()) {
      for (String b : other.sounds()) {
        best = Math.max(best, SoundDistance.similarity(a, b));
      }
    }
    return best;
  }

  private boolean isSurname(boolean first) {
    int surname = first ? 0 : own.size() - 1;
    while (own.get(surname).light() && surname > 0 && surname < own.size() - (first ? 1 : 0)) {
      surname += first ? 1 : -1;
    }
    return last == surname;
  }

  /** Whether the first initial, if there is one, stands for a name; a second may stand for a father's that is not listed. */
  private boolean findInitials(NameForm text) {
    boolean fit = true;
    for (NameForm.Part part : text.parts()) {
      if (part.initial()) {
        int at = beginning(part);
        fit &= at >= 0 || initials > 0;
        if (at >= 0) {
          taken[at] = true;
          initials++;
        }
      }
    }
    return fit;
  }

  private int beginning(NameForm.Part initial) {
    for (int i = 0; i < own.size(); i++) {
      if (!taken[i] && begins(own.get(i), initial.sounds().getFirst())) {
        return i;
      }
    }
    return -1;
  }

  /** «Е.» may begin Yerlan, «Ж.» Jomart. */
  private static boolean begins(NameForm.Part name, String initial) {
    char wanted = initial.charAt(initial.length() > 1 && initial.charAt(0) == 'y' ? 1 : 0);
    for (String sounds : name.sounds()) {
      char first = sounds.charAt(sounds.length() > 1 && sounds.charAt(0) == 'y' ? 1 : 0);
      if (first == wanted || !SoundDistance.isVowel(first) && SoundDistance.isNear(first, wanted)) {
        return true;
      }
    }
    return false;
  }

  private NameMatch match() {
    int missing = 0;
    for (int i = 0; i < taken.length; i++) {
      missing += taken[i] || own.get(i).light() ? 0 : 1;
    }
    boolean whole = full > 1 || listed.full() == 1;
    NameMatch.Kind kind = whole ? NameMatch.Kind.FULL : initials > 0 ? NameMatch.Kind.INITIAL : NameMatch.Kind.SINGLE;
    return new NameMatch(kind, (1 - LEAST_COUNTS) * sum / full + LEAST_COUNTS * least, extra, front, missing);
  }
}
