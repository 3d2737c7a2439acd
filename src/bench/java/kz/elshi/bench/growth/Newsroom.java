package kz.elshi.bench.growth;

import kz.elshi.bench.WorldPress;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.text.Article;

/** Reports of an invented world, read and checked as {@code elshi ingest} does it. */
final class Newsroom {
  private static final double THRESHOLD = 0.5;

  private final WorldPress press;
  private final Pipeline pipeline;
  private final GraphWriter writer = new GraphWriter(Iris.standard());
  private final Gate gate;

  Newsroom(Home home, long seed) {
    press = new WorldPress(home, Reference.read(home), seed);
    pipeline = new Pipeline(home);
    gate = new Gate(home, Iris.standard());
  }

  Article report(long number) {
    return press.report(number).article();
  }

  CheckedArticle checked(Article article) {
    return gate.check(writer.write(pipeline.extract(article).atLeast(THRESHOLD)));
  }
}
