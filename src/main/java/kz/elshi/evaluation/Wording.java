package kz.elshi.evaluation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares names and wordings by their words: case, quotation marks, full stops, commas and kinds of hyphen make no difference. */
final class Wording {
  private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2014\u2212]");
  private static final Pattern SIGNS = Pattern.compile("[\"'«»“”„.,]");
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final int INITIAL = 2;

  private Wording() {}

  /** The words of a text in the form in which they are compared; none of null. */
  static List<String> words(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    String plain = HYPHENS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("-");
    // Case folding of Unicode, as far as letters of Kazakh, Russian and the European languages need more than lower case.
    String folded = plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ς', 'σ').replace('ё', 'е');
    return SPACE.splitAsStream(SIGNS.matcher(folded).replaceAll(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** The first words of a text. */
  static List<String> first(@Nullable String text, int count) {
    List<String> words = words(text);
    return words.subList(0, Math.min(count, words.size()));
  }

  static Set<String> set(@Nullable String text) {
    return new HashSet<>(words(text));
  }

  /** Whether the words are equal, or one name is the other with given names, patronymic or initials left out. */
  static boolean isSameName(@Nullable String one, @Nullable String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = a.size() <= b.size() ? b : a;
    return longer.containsAll(shorter) || initialsFit(shorter, longer);
  }

  /** «Қ. Тоқаев» is «Қасым-Жомарт Тоқаев». */
  private static boolean initialsFit(List<String> shorter, List<String> longer) {
    List<String> initials = shorter.subList(0, shorter.size() - 1).stream().filter(word -> word.length() <= INITIAL).toList();
    return shorter.getLast().equals(longer.getLast()) && !initials.isEmpty()
        && initials.stream().allMatch(initial -> longer.stream().anyMatch(word -> word.startsWith(initial)));
  }

  /** Whether at least half of the expected words are found; true where no words are expected. */
  static boolean isHalf(@Nullable String expected, @Nullable String found) {
    Set<String> common = set(expected);
    int all = common.size();
    common.retainAll(set(found));
    return 2 * common.size() >= all;
  }
}
