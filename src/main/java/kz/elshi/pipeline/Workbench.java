package kz.elshi.pipeline;

import java.util.Objects;
import kz.elshi.claim.Extraction;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.text.Article;
import org.jspecify.annotations.Nullable;

/** The stages from an article to its checked graph, loaded once and wired together. Safe to share between threads. */
public final class Workbench {
  private final Home home;
  private final Pipeline pipeline;
  private final GraphWriter writer;
  private final @Nullable Gate gate;
  private final double threshold;

  /** {@code threshold}, 0 to 1: facts that are trusted less are left out. */
  public Workbench(Home home, Iris iris, double threshold) {
    this(home, iris, threshold, new Gate(home, iris));
  }

  private Workbench(Home home, Iris iris, double threshold, @Nullable Gate gate) {
    this.threshold = threshold;
    this.home = home;
    this.pipeline = new Pipeline(home);
    this.writer = new GraphWriter(iris);
    this.gate = gate;
  }

  /** For work that needs facts only: loading the shapes takes as long as everything else together. */
  public static Workbench withoutGate(Home home, Iris iris, double threshold) {
    return new Workbench(home, iris, threshold, null);
  }

  public Home home() {
    return home;
  }

  public Iris iris() {
    return writer.iris();
  }

  /** What an article says. */
  public Extraction extract(Article article) {
    return pipeline.extract(article).atLeast(threshold);
  }

  /** What was extracted, as a graph. */
  public ArticleGraph graph(Extraction extraction) {
    return writer.write(extraction);
  }

  /** What was extracted, as a graph that keeps the shapes. */
  public CheckedArticle check(Extraction extraction) {
    return Objects.requireNonNull(gate, "this workbench has no gate").check(graph(extraction));
  }

  /** What an article says, as a graph that keeps the shapes. */
  public CheckedArticle read(Article article) {
    return check(extract(article));
  }
}
