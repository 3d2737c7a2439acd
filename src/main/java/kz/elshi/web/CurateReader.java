package kz.elshi.web;

import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.text.Article;
import org.jspecify.annotations.Nullable;

/** Reads articles that come by the web. The stages are loaded with the first of them: whoever only serves need not wait for them. */
final class CurateReader {
  private final Home home;
  private final Iris iris;
  private final double threshold;
  private @Nullable Stages stages;

  private record Stages(Pipeline pipeline, GraphWriter writer, Gate gate) {}

  CurateReader(Home home, Iris iris, double threshold) {
    this.home = home;
    this.iris = iris;
    this.threshold = threshold;
  }

  /** What an article says, checked by the shapes. */
  CheckedArticle read(Article article) {
    Stages loaded = stages();
    return loaded.gate().check(loaded.writer().write(loaded.pipeline().extract(article).atLeast(threshold)));
  }

  private synchronized Stages stages() {
    if (stages == null) {
      stages = new Stages(new Pipeline(home), new GraphWriter(iris), new Gate(home, iris));
    }
    return stages;
  }
}
