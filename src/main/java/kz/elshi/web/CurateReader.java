package kz.elshi.web;

import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Workbench;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.text.Article;
import org.jspecify.annotations.Nullable;

/** Reads articles that come by the web. The stages are loaded with the first of them: whoever only serves need not wait for them. */
final class CurateReader {
  private final Home home;
  private final Iris iris;
  private final double threshold;
  private @Nullable Workbench stages;

  CurateReader(Home home, Iris iris, double threshold) {
    this.home = home;
    this.iris = iris;
    this.threshold = threshold;
  }

  /** What an article says, checked by the shapes. */
  CheckedArticle read(Article article) {
    return stages().read(article);
  }

  private synchronized Workbench stages() {
    if (stages == null) {
      stages = new Workbench(home, iris, threshold);
    }
    return stages;
  }
}
