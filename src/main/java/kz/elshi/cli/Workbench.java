package kz.elshi.cli;

import kz.elshi.claim.Extraction;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.text.Article;

/** The stages, loaded once and wired together. Safe to share between threads. */
final class Workbench {
  final Home home;
  final Iris iris;
  private final Pipeline pipeline;
  private final GraphWriter writer;
  private final Gate gate;

  Workbench(Home home, Iris iris) {
    this.home = home;
    this.iris = iris;
    this.pipeline = new Pipeline(home);
    this.writer = new GraphWriter(iris);
    this.gate = new Gate(home, iris);
  }

  Extraction extract(Article article) {
    return pipeline.extract(article);
  }

  ArticleGraph graph(Extraction extraction) {
    return writer.write(extraction);
  }

  CheckedArticle check(Extraction extraction) {
    return gate.check(writer.write(extraction));
  }
}
