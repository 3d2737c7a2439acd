package kz.elshi.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.Declension;
import kz.elshi.text.Article;
import kz.elshi.text.Case;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;

/**
 * Writes Kazakh articles as a press service would, from the sentences of {@code sentences.txt}, with inflected words and mostly unseen
 * names. The same number gives the same article.
 */
public final class PressService {
  /** Length of an article in bytes of UTF-8. */
  static final int BYTES = 3000;

  private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
  private static final Pattern START = Pattern.compile("(?:^|– |«|\\. )\\p{L}");
  private static final Map<String, Case> CASES =
      Map.of(
          "gen", Case.GENITIVE, "dat", Case.DATIVE, "acc", Case.ACCUSATIVE, "loc", Case.LOCATIVE, "abl", Case.ABLATIVE, "ins",
          Case.INSTRUMENTAL);
  private static final int QUOTE_EVERY = 5;

  private final Stock stock;
  private final Declension declension;
  private final Map<String, List<String>> sentences = new HashMap<>();

  /**
   * Reads the sentences and words.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the reference or the lexicon is broken
   */
  public PressService(Home home, Reference reference) {
    stock = new Stock(reference);
    declension = new Declension(home);
    List<String> part = new ArrayList<>();
    for (String line : Lines.of("sentences.txt")) {
      if (line.startsWith("[")) {
        part = sentences.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
      } else {
        part.add(line);
      }
    }
  }

  /** The article of a number: about 3 KB of UTF-8. */
  public Article article(long number) {
    RandomGenerator random = new SplittableRandom(number);
    Map<String, String> cast = cast(random);
    StringBuilder text = new StringBuilder(sentence("lead", cast, random));
    int length = size(text);
    for (int i = 1; length < BYTES - 200; i++) {
      String next = sentence(i % QUOTE_EVERY == 0 ? "quote" : "body", cast, random);
      text.append(i % 3 == 0 || next.startsWith("–") ? "\n" : " ").append(next);
      length += 1 + size(next);
    }
    text.append("\n").append(sentence("end", cast, random));
    PartialDate day = new PartialDate(2015 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
    return article("bench-" + number, text.toString(), day);
  }

  private static int size(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  static Article article(String id, String text, PartialDate published) {
    return new Article(id, text, Language.KAZAKH, null, null, published, null, id);
  }

  private Map<String, String> cast(RandomGenerator random) {
    Map<String, String> cast = new HashMap<>();
    for (String person : List.of("a", "b", "c", "d")) {
      cast.put(person, stock.person(random));
    }
    cast.put("ta", stock.word("title", random));
    cast.put("tb", stock.word("title", random));
    cast.put("k", stock.country(random));
    cast.put("l", stock.country(random));
    cast.put("p", stock.city(random));
    return cast;
  }

  private String sentence(String part, Map<String, String> cast, RandomGenerator random) {
    List<String> all = sentences.get(part);
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
    return switch (name) {
      case "day" -> String.valueOf(1 + random.nextInt(28));
      case "year" -> String.valueOf(2005 + random.nextInt(20));
      case "number" -> String.valueOf(2 + random.nextInt(98));
      default -> stock.has(name) ? stock.word(name, random) : cast.get(name);
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
        case "attribute" -> form = declension.attribute(word);
        default -> form = declension.in(CASES.get(slot[i]), form, possessed);
      }
    }
    return form;
  }
}
