package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Transliterated;
import org.jspecify.annotations.Nullable;

/** One Latin alphabet for Kazakh. */
final class LatinAlphabet {
  private static final int LONGEST_CODE = 2;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
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
  private final Misspellings misspellings;
  private final String own;

  /**
   * The alphabet of a column of the table of letters.
   *
   * @param mended beginnings of words as read letter by letter, and as they are spelled
   * @param known words whose spelling is known, which the letters may not tell
   */
  LatinAlphabet(String column, Table table, Map<String, String> mended, SpelledWords known) {
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
    misspellings = new Misspellings(known, mended, word -> letters(spell(word)));
  }

  private String letters(String latin) {
    StringBuilder word = new StringBuilder();
    readLetters(latin, 0, latin.length(), word, new ArrayList<>());
    return word.toString();
  }

  private static After after(String cell) {
    return cell.isEmpty() ? After.ANYTHING : After.valueOf(cell.toUpperCase(Locale.ROOT));
  }

  /** How many words of a text are known ones if it is in this alphabet. */
  long knownWords(String text, SpelledWords known) {
    return NO_LETTERS.splitAsStream(read(text).text().toLowerCase(Locale.ROOT)).filter(known::contains).count();
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
      if (end == at || isCode(text, at, end)) {
        do {
          cyrillic.append(text.charAt(at));
          starts.add(at++);
        } while (at < end);
      } else {
        readWord(text, at, end, cyrillic, starts);
        at = end;
      }
    }
    starts.add(text.length());
    int[] offsets = starts.stream().mapToInt(Integer::intValue).toArray();
    return new Transliterated(text, cyrillic.toString(), offsets, new SpellingBack(text, cyrillic.toString(), offsets, this::spell)::of);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && (Character.isLetter(text.charAt(end)) || end > start && isApostrophe(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** G20, S5: letters that belong to a number are no Kazakh word. */
  private static boolean isCode(String text, int start, int end) {
    return end - start <= LONGEST_CODE && end < text.length() && Character.isDigit(text.charAt(end));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private void readWord(String text, int start, int end, StringBuilder cyrillic, List<Integer> starts) {
    StringBuilder word = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    readLetters(text, start, end, word, offsets);
    misspellings.mend(word, offsets);
    cyrillic.append(word);
    starts.addAll(offsets);
  }

  private void readLetters(String text, int start, int end, StringBuilder word, List<Integer> offsets) {
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
      boolean dotless = latin.length() > 1 && latin.charAt(i) == 'ı' && c == 'I';
      if (plain != latin.charAt(i) && !dotless) {
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
