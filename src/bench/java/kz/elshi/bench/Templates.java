package kz.elshi.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import kz.elshi.lang.kk.Declension;
import kz.elshi.text.Case;

/**
 * Sentences with slots in braces. A slot names a word of the cast or a list of {@code words.txt}; after a dot what is asked for: plural and
 * possessive ({@code pl}, {@code own}) and a case.
 */
final class Templates {
  private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
  private static final Pattern START = Pattern.compile("(?:^|(?<!, )– |«|\\. )\\p{L}");
  private static final Map<String, Case> CASES =
      Map.of(
          "gen", Case.GENITIVE, "dat", Case.DATIVE, "acc", Case.ACCUSATIVE, "loc", Case.LOCATIVE, "abl", Case.ABLATIVE, "ins",
          Case.INSTRUMENTAL);

  private final Map<String, List<String>> sentences = new HashMap<>();
  private final Stock stock;
  private final Declension declension;

  /** Reads a file of parts, each under its name in square brackets. */
  Templates(String file, Stock stock, Declension declension) {
    this.stock = stock;
    this.declension = declension;
    List<String> part = new ArrayList<>();
    for (String line : Lines.of(file)) {
      if (line.startsWith("[")) {
        part = sentences.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
      } else {
        part.add(line);
      }
    }
  }

  /** One of the sentences of a part, its slots filled. */
  String sentence(String part, Map<String, String> cast, RandomGenerator random) {
    List<String> all = sentences.get(part);
    if (all == null) {
      throw new IllegalArgumentException("no sentences for " + part);
    }
    String pattern = all.get(random.nextInt(all.size()));
    String filled = SLOT.matcher(pattern).replaceAll(slot -> fill(slot.group(1).split("[./]"), cast, random));
    return START.matcher(filled).replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
  }

  private String fill(String[] slot, Map<String, String> cast, RandomGenerator random) {
    String phrase = phrase(slot[0], cast, random);
    int last = phrase.lastIndexOf(' ') + 1;
    return phrase.substring(0, last) + inflect(phrase.substring(last), slot);
  }

  private String phrase(String name, Map<String, String> cast, RandomGenerator random) {
    if (cast.containsKey(name)) {
      return cast.get(name);
    }
    return switch (name) {
      case "day" -> String.valueOf(1 + random.nextInt(28));
      case "year" -> String.valueOf(2005 + random.nextInt(20));
      case "number" -> String.valueOf(2 + random.nextInt(98));
      default -> stock.word(name, random);
    };
  }

  private String inflect(String word, String[] slot) {
    String form = word;
    boolean possessed = false;
    for (int i = 1; i < slot.length; i++) {
      switch (slot[i]) {
        case "pl" -> form = declension.plural(form);
        case "own" -> {
          form = declension.possessed(form);
          possessed = true;
        }
        case "title" -> possessed = true;
        case "attribute" -> form = declension.attribute(word);
        default -> form = declension.in(CASES.get(slot[i]), form, possessed);
      }
    }
    return form;
  }
}
