package kz.elshi.cli;

import java.util.Objects;
import kz.elshi.claim.Extraction;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.text.Article;
import org.jspecify.annotations.Nullable;

/** The stages, loaded once and wired together. Safe to share between threads. */
final class Workbench {
  final Home home;
  final Iris iris;
  private final Pipeline pipeline;
  private final GraphWriter writer;
  private final @Nullable Gate gate;
  private final double threshold;

  /** With the default threshold. */
  Workbench(Home home, Iris iris) {
    this(home, iris, ThresholdOption.DEFAULT);
  }

  /** {@code threshold}, 0 to 1: facts that are trusted less are left out. */
  Workbench(Home home, Iris iris, double threshold) {
    this(home, iris, threshold, new Gate(home, iris));
  }

  private Workbench(Home home, Iris iris, double threshold, @Nullable Gate gate) {
    this.threshold = threshold;
    this.home = home;
    this.iris = iris;
    this.pipeline = new Pipeline(home);
    this.writer = new GraphWriter(iris);
    this.gate = gate;
  }

  /** For work that needs facts only: loading the shapes takes as long as everything else together. */
  static Workbench withoutGate(Home home, Iris iris, double threshold) {
    return new Workbench(home, iris, threshold, null);
  }

  Extraction extract(Article article) {
    return pipeline.extract(article).atLeast(threshold);
  }

  ArticleGraph graph(Extraction extraction) {
    return writer.write(extraction);
  }

  CheckedArticle check(Extraction extraction) {
    return Objects.requireNonNull(gate, "this workbench has no gate").check(writer.write(extraction));
  }
}
