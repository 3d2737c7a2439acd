package kz.elshi.mention.crf;

import java.util.Arrays;
import java.util.List;
import kz.elshi.mention.crf.WordForm.Role;
import kz.elshi.mention.crf.WordForm.Shape;

/** A sentence as the labeller sees it: its words, which of them stand in quotation marks, and the head of the phrase ahead of each. */
final class WordSequence {
  /** No such word. */
  static final int NONE = -1;

  private static final int FARTHEST_HEAD = 6;
  private static final int FARTHEST_PHRASE_HEAD = 10;
  private static final int FARTHEST_KIND = 5;
  private static final int PLACES = 4;

  private final WordForm[] words;
  private final int[] known;
  private final int[] opened;
  private final int[] closed;
  private final HeadChains titles;
  private final HeadChains events;

  WordSequence(List<WordForm> words, List<NamePhrases.Found> phrases) {
    this.words = words.toArray(WordForm[]::new);
    known = new int[this.words.length];
    for (NamePhrases.Found phrase : phrases) {
      for (int i = phrase.first(); i < phrase.end(); i++) {
        known[i] = phrase.kind() * PLACES + (i == phrase.first() ? 0 : 1) + (i == phrase.end() - 1 ? 0 : 2);
      }
    }
    opened = new int[this.words.length];
    closed = new int[this.words.length];
    Arrays.fill(opened, NONE);
    Arrays.fill(closed, NONE);
    findQuotations();
    titles = new HeadChains(this, WordLists.TITLES, WordLists.PEOPLE);
    events = new HeadChains(this, WordLists.EVENTS, 0);
  }

  /** How words lead to the titles of offices. */
  HeadChains titles() {
    return titles;
  }

  /** How words lead to the heads of the names of events. */
  HeadChains events() {
    return events;
  }

  int size() {
    return words.length;
  }

  /** The word at an index; {@link WordForm#EDGE} before the first and behind the last. */
  WordForm word(int index) {
    return index < 0 || index >= words.length ? WordForm.EDGE : words[index];
  }

  /** Kind of the known phrase that a word is part of, and whether it is its first or last; 0 for none. */
  int known(int index) {
    return index < 0 || index >= words.length ? 0 : known[index];
  }

  /** Index of the mark that opens the quotation of a word or of a mark, or {@link #NONE}. */
  int opening(int index) {
    return opened[index];
  }

  /** Index of the mark that closes it, or {@link #NONE}. */
  int closing(int index) {
    return closed[index];
  }

  /** Index of the next word that closes a phrase, before any sign, or {@link #NONE}. */
  int head(int index) {
    for (int i = index + 1; i < Math.min(words.length, index + 1 + FARTHEST_HEAD); i++) {
      WordForm word = words[i];
      if (word.shape() == Shape.SIGN || word.shape() == Shape.QUOTE) {
        return NONE;
      }
      if (word.possessed() || (word.lists() & WordLists.HEADS) != 0) {
        return i;
      }
    }
    return NONE;
  }

  boolean isNumber(int index) {
    WordForm word = word(index);
    return word.shape() == Shape.DIGITS || word.shape() == Shape.DIGITS_AND_LETTERS || (word.lists() & WordLists.NUMERALS) != 0;
  }

  /** Index behind the numbers that a number is one of, decimal commas included. */
  int numbersEnd(int index) {
    int end = index + 1;
    while (isNumber(end) || isDecimalComma(end)) {
      end++;
    }
    return end;
  }

  private boolean isDecimalComma(int index) {
    return word(index).text().equals(",") && word(index - 1).shape() == Shape.DIGITS && word(index + 1).shape() == Shape.DIGITS;
  }

  /** Index of the first of them. */
  int numbersStart(int index) {
    int start = index;
    while (isNumber(start - 1)) {
      start--;
    }
    return start;
  }

  /** Index of the word that closes the phrase which a word modifies, quotations in between left aside, or {@link #NONE}. */
  int phraseHead(int index) {
    for (int i = index + 1; i < Math.min(words.length, index + 1 + FARTHEST_PHRASE_HEAD); i++) {
      WordForm word = words[i];
      if (word.shape() == Shape.QUOTE && closed[i] > i) {
        i = closed[i];
      } else if (word.role() == Role.HEAD) {
        return i;
      } else if (word.role() == Role.OTHER || word.shape() == Shape.SIGN || word.shape() == Shape.QUOTE) {
        return NONE;
      }
    }
    return NONE;
  }

  /** Index of the next word that names a kind of names and is not in the genitive, before any sign, or {@link #NONE}. */
  int kind(int index) {
    for (int i = index + 1; i < Math.min(words.length, index + 1 + FARTHEST_KIND); i++) {
      WordForm word = words[i];
      if (word.shape() == Shape.SIGN || word.shape() == Shape.QUOTE) {
        return NONE;
      }
      if ((word.lists() & WordLists.HEADS) != 0 && (word.role() == Role.HEAD || !word.possessed())) {
        return i;
      }
    }
    return NONE;
  }

  private void findQuotations() {
    int open = NONE;
    for (int i = 0; i < words.length; i++) {
      if (words[i].shape() != Shape.QUOTE) {
        continue;
      }
      boolean opens = words[i].text().equals("«") || open == NONE && !words[i].text().equals("»");
      if (opens) {
        open = i;
      } else if (open != NONE) {
        Arrays.fill(opened, open, i + 1, open);
        Arrays.fill(closed, open, i + 1, i);
        open = NONE;
      }
    }
  }
}
