package kz.elshi.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.Declension;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;

/**
 * Writes Kazakh articles as a press service would, from the sentences of {@code sentences.txt}, with inflected words and mostly unseen
 * names. The same number gives the same article.
 */
public final class PressService {
  /** Length of an article in bytes of UTF-8. */
  static final int BYTES = 3000;

  private static final int QUOTE_EVERY = 5;

  private final Stock stock;
  private final Templates templates;

  /**
   * Reads the sentences and words.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the reference or the lexicon is broken
   */
  public PressService(Home home, Reference reference) {
    stock = new Stock(reference);
    templates = new Templates("sentences.txt", stock, new Declension(home));
  }

  /** The article of a number: about 3 KB of UTF-8. */
  public Article article(long number) {
    RandomGenerator random = new SplittableRandom(number);
    Map<String, String> cast = cast(random);
    StringBuilder text = new StringBuilder(templates.sentence("lead", cast, random));
    int length = size(text);
    for (int i = 1; length < BYTES - 200; i++) {
      String next = templates.sentence(i % QUOTE_EVERY == 0 ? "quote" : "body", cast, random);
      text.append(i % 3 == 0 || next.startsWith("–") ? "\n" : " ").append(next);
      length += 1 + size(next);
    }
    text.append("\n").append(templates.sentence("end", cast, random));
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
}
