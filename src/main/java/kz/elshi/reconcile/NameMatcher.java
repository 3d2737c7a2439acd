package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well names of an index fit the words that were asked for. Words are paired in any order; rare words weigh more; the score is
 * the harmonic mean of the share of the asked words that the name has and the share of the name's words that were asked for.
 */
final class NameMatcher {
  /** Least quality of a pair of words that may decide alone. */
  private static final double SURE = 0.92;
  private static final double SPELLED = 0.97;
  private static final double FARTHEST = 0.2;
  private static final double BEGINNING = 0.85;
  private static final double SLIP = 0.8;
  private static final double OF_INITIAL = 0.6;
  private static final double WEIGHT_OF_INITIAL = 0.3;
  private static final int LONG_ENOUGH = 5;
  private static final int MOST_ENTITIES = 20_000;
  private static final int MOST_SCORED = 300;

  private final NameIndex index;
  private final NameWords asked;
  /** For each asked word the words of the index that it may be, with how well. */
  private final List<Map<Integer, Double>> meanings = new ArrayList<>();

  NameMatcher(NameIndex index, NameWords asked) {
    this.index = index;
    this.asked = asked;
    asked.words().forEach(word -> meanings.add(meanings(word)));
  }

  /**
   * How a name fits.
   *
   * @param value 0 to 1
   * @param sure every word of the name and every word asked for has its counterpart, without doubt, and none is an initial
   * @param initials the same, but that given names may be initials
   * @param words how many words the name has
   */
  record Score(double value, boolean sure, boolean initials, int words) {
    static final Score NONE = new Score(0, false, false, 0);
  }

  private Map<Integer, Double> meanings(NameWords.Word word) {
    Map<Integer, Double> found = new HashMap<>();
    word.forms().forEach(
        (form, quality) -> {
          Integer same = index.number(form);
          if (same != null) {
            found.merge(same, quality, Math::max);
          }
          for (int spelled : word.initial() ? new int[0] : index.wordsOfSkeleton(form)) {
            double difference = Spelling.difference(form, index.word(spelled));
            if (difference > 0 && difference <= FARTHEST) {
              found.merge(spelled, quality * (SPELLED - difference * 0.6), Math::max);
            }
          }
        });
    return found;
  }

  /** Entities that share a word with what was asked for, those with the most weight in common first, at most some hundred. */
  List<NameIndex.Entry> candidates() {
    Map<Integer, Double> shared = new HashMap<>();
    for (Map<Integer, Double> meaning : meanings) {
      Map<Integer, Double> best = new HashMap<>();
      meaning.forEach(
          (word, quality) -> {
            int[] entities = index.entitiesWith(word);
            for (int i = 0; i < Math.min(MOST_ENTITIES, entities.length); i++) {
              best.merge(entities[i], quality * index.weight(word, false), Math::max);
            }
          });
      best.forEach((entity, weight) -> shared.merge(entity, weight, Double::sum));
    }
    return shared.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SCORED)
        .map(one -> index.entry(one.getKey()))
        .toList();
  }

  /** The best score of an entity's names. */
  Score score(NameIndex.Entry entry) {
    Score best = Score.NONE;
    for (int[] name : entry.names()) {
      Score score = score(name);
      if (score.value() > best.value() || (score.value() == best.value() && score.sure())) {
        best = score;
      }
    }
    return best;
  }

  /** Whether one of an entity's names has all the words asked for, as «Қазақстан Президенті» has «президент». */
  boolean isWithin(NameIndex.Entry entry) {
    for (int[] name : entry.names()) {
      boolean all = !meanings.isEmpty();
      for (int i = 0; all && i < meanings.size(); i++) {
        int word = i;
        all = !asked.words().get(i).initial() && Arrays.stream(name).anyMatch(one -> quality(word, one) >= BEGINNING);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private Score score(int[] name) {
    double[] qualities = new double[name.length];
    int[] pairs = new int[name.length];
    double askedWeight = 0;
    double askedShare = 0;
    boolean sure = true;
    boolean initials = true;
    for (int i = 0; i < meanings.size(); i++) {
      boolean initial = asked.words().get(i).initial();
      int at = best(i, name, qualities, pairs);
      double weight = weight(i, at < 0 ? null : name[at], initial);
      askedWeight += weight;
      if (at < 0) {
        sure &= isPatronymic(i);
        initials &= isPatronymic(i);
        continue;
      }
      double quality = quality(i, name[at]);
      askedShare += weight * (initial ? 1 : quality);
      qualities[at] = quality;
      pairs[at] = i + 1;
      sure &= !initial && quality >= SURE;
      initials &= initial || quality >= SURE;
    }
    boolean whole = isWhole(name, qualities);
    double value = askedShare == 0 ? 0 : harmonicMean(askedShare / askedWeight, share(name, qualities));
    return new Score(value, sure && whole, initials && whole, name.length);
  }

  private static double harmonicMean(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }

  private int best(int askedWord, int[] name, double[] qualities, int[] pairs) {
    int best = -1;
    double most = 0;
    for (int at = 0; at < name.length; at++) {
      double quality = pairs[at] > 0 ? 0 : quality(askedWord, name[at]);
      if (quality > most) {
        most = quality;
        best = at;
      }
    }
    return best;
  }

  private double quality(int askedWord, int word) {
    Double known = meanings.get(askedWord).get(word);
    if (known != null) {
      return known;
    }
    NameWords.Word asking = asked.words().get(askedWord);
    String other = index.word(word);
    double best = 0;
    for (String form : asking.forms().keySet()) {
      best = Math.max(best, asking.initial() ? (other.startsWith(form) ? OF_INITIAL : 0) : near(form, other));
    }
    return best;
  }

  /** Words that begin alike or differ by a slip of the pen: enough to be shown, not to decide. */
  private static double near(String form, String word) {
    boolean comparable = form.length() >= LONG_ENOUGH && word.length() >= LONG_ENOUGH && Math.abs(form.length() - word.length()) <= 3;
    if (!comparable) {
      return 0;
    }
    if (word.startsWith(form) || form.startsWith(word)) {
      return BEGINNING;
    }
    boolean slip = form.charAt(0) == word.charAt(0) && Math.abs(form.length() - word.length()) <= 1;
    return slip && Spelling.difference(form, word) * Math.max(form.length(), word.length()) <= 1.01 ? SLIP : 0;
  }

  private double weight(int askedWord, @Nullable Integer word, boolean initial) {
    double weight;
    if (word != null) {
      weight = index.weight(word, false);
    } else {
      Map<Integer, Double> meaning = meanings.get(askedWord);
      weight = meaning.keySet().stream().mapToDouble(one -> index.weight(one, true)).min().orElseGet(() -> unknown(askedWord));
    }
    return initial ? WEIGHT_OF_INITIAL * weight : weight;
  }

  private double unknown(int askedWord) {
    return isPatronymic(askedWord) ? NameIndex.OF_PATRONYMIC * index.unknownWeight() : index.unknownWeight();
  }

  private boolean isPatronymic(int askedWord) {
    return asked.words().get(askedWord).forms().keySet().stream().anyMatch(index::isPatronymic);
  }

  private double share(int[] name, double[] qualities) {
    double all = 0;
    double found = 0;
    for (int at = 0; at < name.length; at++) {
      double weight = index.weight(name[at], qualities[at] == 0);
      all += weight;
      found += weight * qualities[at];
    }
    return all == 0 ? 0 : found / all;
  }

  private boolean isWhole(int[] name, double[] qualities) {
    for (int at = 0; at < name.length; at++) {
      if (qualities[at] == 0 && !index.isPatronymic(index.word(name[at]))) {
        return false;
      }
    }
    return true;
  }
}
