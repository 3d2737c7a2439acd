package kz.elshi.entity.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/**
 * How a word of a name sounds, whatever script and language it is written in: one sign for each sound, by
 * {@code data/lexicon/names/spelling.tsv}.
 *
 * <pre>
 * Қошанов, Кошанов, Koshanov, Qoşanov      koSanov
 * Цзиньпин; Jinping of China               Jinpin
 * </pre>
 */
final class NameSounds {
  private static final String ANYWHERE = "";
  /** End of Latin and Cyrillic letters. */
  private static final int PLAIN = 0x530;
  private static final Rule[] NONE = {};

  private record Rule(String letters, String sounds, boolean atStart, boolean atEnd, String before) {
    boolean fits(String word, int at) {
      int end = at + letters.length();
      return word.startsWith(letters, at) && (!atStart || at == 0) && (!atEnd || end == word.length())
          && (before.isEmpty() || end < word.length() && before.indexOf(word.charAt(end)) >= 0);
    }
  }

  /** Of any country, by first letter. */
  private final Rule[][] common = new Rule[PLAIN][];
  /** By ISO code, the country's own spellings before the general ones. */
  private final Map<String, Map<Character, List<Rule>>> own = new HashMap<>();

  NameSounds(Home home) {
    List<Table.Row> rows = Table.read(home.path("data/lexicon/names/spelling.tsv")).rows();
    Map<Character, List<Rule>> general = new HashMap<>();
    rows.stream().filter(row -> row.get("countries").equals(ANYWHERE)).forEach(row -> add(general, rule(row)));
    for (char letter = 0; letter < PLAIN; letter++) {
      common[letter] = general.getOrDefault(letter, List.of()).toArray(NONE);
    }
    for (Table.Row row : rows) {
      for (String country : row.get("countries").split(" ")) {
        if (!country.equals(ANYWHERE)) {
          add(own.computeIfAbsent(country, key -> new HashMap<>()), rule(row));
        }
      }
    }
  }

  private static Rule rule(Table.Row row) {
    String place = row.get("place");
    return new Rule(row.get("letters"), row.get("sounds"), place.equals("start"), place.equals("end"), row.get("before"));
  }

  /** The longest letters first, and of those the ones with the most conditions. */
  private static void add(Map<Character, List<Rule>> rules, Rule rule) {
    List<Rule> list = rules.computeIfAbsent(rule.letters().charAt(0), key -> new ArrayList<>());
    list.add(rule);
    list.sort(Comparator.comparingInt(NameSounds::rank));
  }

  private static int rank(Rule one) {
    return -3 * one.letters().length() - (one.before().isEmpty() ? 0 : 2) - (one.atStart() || one.atEnd() ? 1 : 0);
  }

  /** The sounds of a lower-case word, read as in no particular country. */
  String of(String word) {
    return spell(word, Map.of());
  }

  /** The sounds of a lower-case word as it is read anywhere and, if that differs, as it is read in a country. */
  List<String> of(String word, String country) {
    String anywhere = of(word);
    Map<Character, List<Rule>> rules = own.get(country);
    String there = rules == null ? anywhere : spell(word, rules);
    return there.equals(anywhere) || there.isEmpty() ? List.of(anywhere) : List.of(anywhere, there);
  }

  private String spell(String word, Map<Character, List<Rule>> rules) {
    StringBuilder sounds = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      Rule rule = rule(word, at, rules);
      append(sounds, rule == null ? plain(word.charAt(at)) : rule.sounds());
      at += rule == null ? 1 : rule.letters().length();
    }
    return sounds.toString();
  }

  private @Nullable Rule rule(String word, int at, Map<Character, List<Rule>> rules) {
    char first = word.charAt(at);
    Rule best = rules.isEmpty() ? null : fitting(rules.getOrDefault(first, List.of()).toArray(NONE), word, at);
    Rule other = fitting(common(first), word, at);
    return best == null || other != null && other.letters().length() > best.letters().length() ? other : best;
  }

  private Rule[] common(char letter) {
    return letter < PLAIN ? common[letter] : NONE;
  }

  private static @Nullable Rule fitting(Rule[] rules, String word, int at) {
    for (Rule rule : rules) {
      if (rule.fits(word, at)) {
        return rule;
      }
    }
    return null;
  }

  /** A letter with marks that no rule names sounds as without them; what is no letter has no sound. */
  private String plain(char letter) {
    char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    Rule rule = base == letter ? null : fitting(common(base), String.valueOf(base), 0);
    return rule == null ? "" : rule.sounds();
  }

  private static void append(StringBuilder sounds, String more) {
    for (int i = 0; i < more.length(); i++) {
      if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != more.charAt(i)) {
        sounds.append(more.charAt(i));
      }
    }
  }

  /** A name in lower case and Unicode NFC, without apostrophes. */
  static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean plain = lower.chars().noneMatch(c -> c == '\'' || c == '’' || c == 'ʻ' || c == 'ʼ' || c == '`' || c == 'ʿ' || c == 'ʾ');
    String letters = plain ? lower : lower.replaceAll("['’ʻʼ`ʿʾ]", "");
    return Normalizer.isNormalized(letters, Normalizer.Form.NFC) ? letters : Normalizer.normalize(letters, Normalizer.Form.NFC);
  }
}
