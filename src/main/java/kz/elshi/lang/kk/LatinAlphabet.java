package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Transliterated;
import org.jspecify.annotations.Nullable;

/** One Latin alphabet for Kazakh. */
final class LatinAlphabet {
  private static final String VOWELS = "аәеёиіоөуұүыэюя";

  /** Where Latin letters stand for Cyrillic ones. */
  private enum After {
    ANYTHING,
    VOWEL,
    CONSONANT,
    START
  }

  private record Letter(String latin, String cyrillic, After after) {}

  private final List<Letter> letters = new ArrayList<>();
  private final Map<String, String> back = new HashMap<>();
  private final Map<String, String> words;
  private final String own;

  /** The alphabet of a column of the table of letters; {@code words} mends the beginnings of words. */
  LatinAlphabet(String column, Table table, Map<String, String> words) {
    this.words = words;
    StringBuilder special = new StringBuilder();
    for (Table.Row row : table.rows()) {
      String latin = row.get(column);
      back.putIfAbsent(row.get("cyrillic"), latin);
      if (!row.get("after").equals("never")) {
        letters.add(new Letter(latin, row.get("cyrillic"), after(row.get("after"))));
      }
      latin.chars().filter(c -> c > 'z' || c == '\'').forEach(c -> special.append((char) c));
    }
    letters.sort(Comparator.comparingInt((Letter letter) -> -letter.latin().length())
        .thenComparing(letter -> letter.after() == After.ANYTHING));
    own = special.toString();
  }

  private static After after(String cell) {
    return cell.isEmpty() ? After.ANYTHING : After.valueOf(cell.toUpperCase(Locale.ROOT));
  }

  /** How many letters of a text are in this alphabet and not in English. */
  long ownLetters(String text) {
    return text.chars().filter(c -> own.indexOf(c) >= 0).count();
  }

  /** The text in Cyrillic. */
  Transliterated read(String text) {
    StringBuilder cyrillic = new StringBuilder(text.length());
    List<Integer> starts = new ArrayList<>(text.length() + 1);
    for (int at = 0; at < text.length(); ) {
      int end = wordEnd(text, at);
      if (end == at) {
        cyrillic.append(text.charAt(at));
        starts.add(at++);
      } else {
        readWord(text, at, end, cyrillic, starts);
        at = end;
      }
    }
    starts.add(text.length());
    return new Transliterated(text, cyrillic.toString(), starts.stream().mapToInt(Integer::intValue).toArray(), this::spell);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && (Character.isLetter(text.charAt(end)) || end > start && isApostrophe(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private void readWord(String text, int start, int end, StringBuilder cyrillic, List<Integer> starts) {
    StringBuilder word = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (int at = start; at < end; ) {
      Letter letter = letterAt(text, at, end, word);
      String read = letter == null ? text.substring(at, at + 1) : letter.cyrillic();
      for (int i = 0; i < read.length(); i++) {
        char c = read.charAt(i);
        word.append(i == 0 && Character.isUpperCase(text.charAt(at)) ? Character.toUpperCase(c) : c);
        offsets.add(at);
      }
      at += letter == null ? 1 : letter.latin().length();
    }
    mend(word, offsets);
    cyrillic.append(word);
    starts.addAll(offsets);
  }

  private @Nullable Letter letterAt(String text, int at, int end, CharSequence before) {
    for (Letter letter : letters) {
      if (at + letter.latin().length() <= end && stands(letter.latin(), text, at) && suits(letter.after(), before)) {
        return letter;
      }
    }
    return null;
  }

  /** A letter given as a capital stands for that capital only. */
  private static boolean stands(String latin, String text, int at) {
    boolean capital = Character.isUpperCase(latin.charAt(0));
    for (int i = 0; i < latin.length(); i++) {
      char c = text.charAt(at + i);
      char plain = isApostrophe(c) ? '\'' : capital ? c : Character.toLowerCase(c);
      if (plain != latin.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean suits(After after, CharSequence before) {
    boolean start = before.isEmpty();
    boolean vowel = !start && VOWELS.indexOf(Character.toLowerCase(before.charAt(before.length() - 1))) >= 0;
    return switch (after) {
      case ANYTHING -> true;
      case START -> start;
      case VOWEL -> vowel;
      case CONSONANT -> !start && !vowel;
    };
  }

  /** Puts the right beginning in place of the one read letter by letter. */
  private void mend(StringBuilder word, List<Integer> offsets) {
    String lower = word.toString().toLowerCase(Locale.ROOT);
    for (int length = lower.length(); length > 2; length--) {
      String spelled = words.get(lower.substring(0, length));
      if (spelled != null) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        word.replace(0, length, capital ? Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1) : spelled);
        while (offsets.size() < word.length()) {
          offsets.add(length - 1, offsets.get(length - 1));
        }
        while (offsets.size() > word.length()) {
          offsets.remove(length - 1);
        }
        return;
      }
    }
  }

  /** Cyrillic words in this alphabet; other signs stay. */
  private String spell(String cyrillic) {
    StringBuilder latin = new StringBuilder(cyrillic.length() + 8);
    for (int i = 0; i < cyrillic.length(); i++) {
      String letter = cyrillic.substring(i, i + 1);
      String small = letter.toLowerCase(Locale.ROOT);
      String capital = letter.equals(small) ? null : back.get(letter);
      String spelled = capital != null ? capital : back.get(small);
      if (spelled == null || Character.UnicodeScript.of(letter.charAt(0)) != Character.UnicodeScript.CYRILLIC) {
        latin.append(letter);
      } else if (letter.equals(small) || spelled.isEmpty() || capital != null) {
        latin.append(spelled);
      } else {
        latin.append(Character.toUpperCase(spelled.charAt(0))).append(spelled, 1, spelled.length());
      }
    }
    return latin.toString();
  }
}
