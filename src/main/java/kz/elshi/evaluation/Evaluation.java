package kz.elshi.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.elshi.claim.Extraction;
import kz.elshi.text.Article;

/**
 * Compares what is extracted with what people annotated, article by article.
 *
 * <pre>
 * gold folder -> articles -> predictions -> scores -> tally of each group -> table
 * </pre>
 */
public final class Evaluation {
  private final List<Compared> articles = new ArrayList<>();

  /** An article with what was said of it and how that compares. */
  record Compared(GoldArticle gold, Prediction prediction, ArticleScore score) {}

  private Evaluation() {}

  /**
   * Reads the articles of a gold folder and compares.
   *
   * @param only which articles count
   * @param problems gets a sentence for each file that cannot be used
   * @throws kz.elshi.lang.CorpusException if the folder has no usable gold file
   */
  public static Evaluation extracting(
      Path gold, Predicate<Fields> only, Function<Article, Extraction> extractor, Consumer<String> problems) {
    return of(new GoldFolder(problems).read(gold), only, new Predictions.Extracted(extractor));
  }

  /**
   * Compares facts that were written before, one {@code ID.json} for each article.
   *
   * @throws kz.elshi.lang.CorpusException if one of the folders cannot be used
   */
  public static Evaluation ofFolder(Path gold, Predicate<Fields> only, Path predicted, Consumer<String> problems) {
    return of(new GoldFolder(problems).read(gold), only, new Predictions.Folder(predicted, problems));
  }

  /** The fields of a gold file by name, as text in lower case, empty if missing; {@code script} is latin or cyrillic. */
  public interface Fields extends Function<String, String> {}

  private static Evaluation of(List<GoldArticle> gold, Predicate<Fields> only, Predictions predictions) {
    Evaluation evaluation = new Evaluation();
    for (GoldArticle article : gold) {
      if (only.test(article::field)) {
        Prediction prediction = predictions.of(article);
        evaluation.articles.add(new Compared(article, prediction, ArticleScore.of(article.gold(), prediction.facts())));
      }
    }
    return evaluation;
  }

  /** Counts of all articles. */
  public Tally tally() {
    return tally(articles);
  }

  /** Counts of the groups of articles that have the same key, by key. */
  public Map<String, Tally> by(Function<Fields, String> key) {
    Map<String, List<Compared>> groups = new TreeMap<>();
    articles.forEach(one -> groups.computeIfAbsent(key.apply(one.gold()::field), none -> new ArrayList<>()).add(one));
    Map<String, Tally> tallies = new TreeMap<>();
    groups.forEach((name, group) -> tallies.put(name, tally(group)));
    return tallies;
  }

  private static Tally tally(List<Compared> articles) {
    Tally tally = new Tally();
    articles.forEach(one -> tally.add(one.score(), one.gold().isNegative(), one.prediction().hasEvents()));
    return tally;
  }

  /** What was missed, wrong or different, by id of the article, in the order of the folder; articles without mistakes are left out. */
  public void mistakes(java.util.function.BiConsumer<String, List<String>> consumer) {
    for (Compared one : articles) {
      if (!one.score().mistakes().isEmpty()) {
        consumer.accept(one.gold().id(), one.score().mistakes());
      }
    }
  }

  List<Compared> articles() {
    return articles;
  }
}
