package kz.elshi.mention.crf;

import java.util.Arrays;
import kz.elshi.mention.crf.WordForm.Role;
import kz.elshi.mention.crf.WordForm.Shape;

/**
 * For each word of a sentence the head, of given lists, that its phrase may run up to, and what stands in between. Other than
 * {@link WordSequence#phraseHead} it goes on behind inner heads: of «облысы әкімінің орынбасары» all words lead to the last.
 */
final class HeadChains {
  private static final int FARTHEST = 12;
  private static final int MOST_STRANGERS = 1;
  private static final int QUOTED = 97;

  private final int[] ends;
  private final int[] patterns;
  private final int[] starts;

  private final int heads;
  private final int bounds;

  /**
   * Follows each head back to where its phrase may begin.
   *
   * @param heads bits of the lists of heads
   * @param bounds bits of the lists whose words no phrase goes beyond, places aside
   */
  HeadChains(WordSequence words, int heads, int bounds) {
    this.heads = heads;
    this.bounds = bounds;
    ends = new int[words.size()];
    patterns = new int[words.size()];
    starts = new int[words.size()];
    Arrays.fill(ends, WordSequence.NONE);
    for (int end = 0; end < words.size(); end++) {
      if ((words.word(end).lists() & heads) != 0) {
        walk(words, end);
      }
    }
  }

  /** Index of the head that the phrase of a word may run up to, its own if it is one, or {@link WordSequence#NONE}. */
  int end(int index) {
    return index < 0 || index >= ends.length ? WordSequence.NONE : ends[index];
  }

  /** Number for the kinds of words between a word and that head. */
  int pattern(int index) {
    return patterns[index];
  }

  /** Index of the first word of that phrase that is capitalised or opens a quotation, or {@link WordSequence#NONE}. */
  int start(int index) {
    return starts[index];
  }

  private void walk(WordSequence words, int end) {
    int pattern = 1;
    int before = 0;
    int strangers = 0;
    int last = end;
    int start = isCapital(words.word(end)) ? end : WordSequence.NONE;
    while (last > Math.max(0, end - FARTHEST)) {
      WordForm word = words.word(last - 1);
      boolean quoted = word.shape() == Shape.QUOTE;
      int first = quoted ? quotation(words, last - 1) : closes(words, last - 1, end) ? WordSequence.NONE : last - 1;
      strangers += !quoted && word.role() == Role.OTHER ? 1 : 0;
      if (first == WordSequence.NONE || strangers > MOST_STRANGERS) {
        break;
      }
      int code = quoted ? QUOTED : 1 + word.kind();
      pattern = code == before ? pattern : pattern * 31 + code;
      before = code;
      Arrays.fill(patterns, first, last, pattern);
      start = quoted || isCapital(word) ? first : start;
      last = first;
    }
    Arrays.fill(ends, last, end + 1, end);
    Arrays.fill(starts, last, end + 1, start);
  }

  /** Index of the mark that opens the quotation which another closes, or {@link WordSequence#NONE}. */
  private static int quotation(WordSequence words, int mark) {
    return words.closing(mark) == mark ? words.opening(mark) : WordSequence.NONE;
  }

  /** Whether no phrase goes on behind a word: a sign, a bound, or a head that is not in the genitive nor right before the next. */
  private boolean closes(WordSequence words, int index, int end) {
    WordForm word = words.word(index);
    boolean bound = (word.lists() & bounds) != 0 && (word.lists() & WordLists.PLACES) == 0;
    boolean head = (word.lists() & heads) != 0 && !word.genitive() && index + 1 < end;
    return word.shape() == Shape.SIGN || bound || head;
  }

  private static boolean isCapital(WordForm word) {
    return switch (word.shape()) {
      case CAPITALISED, CAPITAL_LETTER, ALL_CAPITALS, MIXED, LATIN -> true;
      default -> false;
    };
  }
}
