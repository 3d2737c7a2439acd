package kz.elshi.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of what was asked for. */
record NameWords(List<Word> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’ʼʻ`]+");
  private static final int MOST_WORDS = 24;

  /**
   * A word.
   *
   * @param forms folded nominatives that it may be, with how well they stand for it; of an initial its letter
   */
  record Word(String text, boolean initial, Map<String, Double> forms) {}

  /** Takes a text apart; what is beyond two dozen words is not a name any more and left out. */
  static NameWords of(String text, WordForms forms) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find() && words.size() < MOST_WORDS) {
      String word = matcher.group();
      String folded = Spelling.fold(word);
      if (!folded.equals("ks") || word.equalsIgnoreCase("x") || word.equalsIgnoreCase("кс")) {
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        words.add(new Word(word, initial, initial ? Map.of(folded, 1.0) : forms.of(word)));
      }
    }
    return new NameWords(List.copyOf(words));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
