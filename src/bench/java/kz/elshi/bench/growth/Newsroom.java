package kz.elshi.bench.growth;

import kz.elshi.bench.WorldPress;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.pipeline.Workbench;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.text.Article;

/** Reports of an invented world, read and checked as {@code elshi ingest} does it. */
final class Newsroom {
  private static final double THRESHOLD = 0.5;

  private final WorldPress press;
  private final Workbench bench;

  Newsroom(Home home, long seed) {
    press = new WorldPress(home, Reference.read(home), seed);
    bench = new Workbench(home, Iris.standard(), THRESHOLD);
  }

  Article report(long number) {
    return press.report(number).article();
  }

  CheckedArticle checked(Article article) {
    return bench.read(article);
  }
}
