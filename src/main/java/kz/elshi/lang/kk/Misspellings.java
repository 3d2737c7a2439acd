package kz.elshi.lang.kk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the letters of a Latin alphabet make of words whose Cyrillic spelling they do not tell (Премьер without its soft sign). */
final class Misspellings {
  private static final int SHORTEST_BEGINNING = 4;

  /** Beginnings of words as read letter by letter, and as they are spelled. */
  private final Map<String, String> beginnings = new HashMap<>();
  /** The same for short words, which must stand alone. */
  private final Map<String, String> whole = new HashMap<>();
  private final int longest;

  /**
   * Reads every known word back.
   *
   * @param listed beginnings that come before those of the known words
   * @param there writes a Cyrillic word in Latin letters and reads it back letter by letter
   */
  Misspellings(SpelledWords known, Map<String, String> listed, UnaryOperator<String> there) {
    known.inOrder().forEach(word -> {
      for (String written : List.of(word, capitalised(word))) {
        String read = there.apply(written).toLowerCase(Locale.ROOT);
        if (!read.equals(word) && !known.isAnother(read, word)) {
          (word.length() < SHORTEST_BEGINNING ? whole : beginnings).putIfAbsent(read, word);
        }
      }
    });
    beginnings.putAll(listed);
    longest = beginnings.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Puts the right spelling in place of a word, or of its beginning, and keeps an offset for each of its letters. */
  void mend(StringBuilder word, List<Integer> offsets) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    String exact = whole.get(lower);
    if (exact != null) {
      put(exact, lower.length(), word, offsets);
      return;
    }
    for (int length = Math.min(lower.length(), longest); length > 2; length--) {
      String spelled = beginnings.get(lower.substring(0, length));
      if (spelled != null) {
        put(spelled, length, word, offsets);
        return;
      }
    }
  }

  /** Letters that the alphabet leaves out share the offset of the one after them. */
  private static void put(String spelled, int length, StringBuilder word, List<Integer> offsets) {
    int same = 0;
    while (same < Math.min(length, spelled.length()) && Character.toLowerCase(word.charAt(same)) == spelled.charAt(same)) {
      same++;
    }
    word.replace(0, length, like(word, spelled));
    while (offsets.size() < word.length()) {
      int at = Math.min(same, offsets.size() - 1);
      offsets.add(at, offsets.get(at));
    }
    while (offsets.size() > word.length()) {
      offsets.remove(Math.min(same + 1, offsets.size() - 1));
    }
  }

  /** A spelling with the capitals of a word. */
  private static String like(CharSequence word, String spelled) {
    if (!Character.isUpperCase(word.charAt(0))) {
      return spelled;
    }
    String capitals = spelled.toUpperCase(Locale.ROOT);
    boolean all = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    return all ? capitals : capitals.charAt(0) + spelled.substring(1);
  }
}
