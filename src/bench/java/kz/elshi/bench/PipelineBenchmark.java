package kz.elshi.bench;

import java.util.concurrent.TimeUnit;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.shape.Gate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The whole way of an article. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Batches.SIZE)
public class PipelineBenchmark {

  /** Articles and all stages. */
  public static class Whole extends Batches.Articles {
    final Pipeline pipeline = new Pipeline(home);
    final GraphWriter writer = new GraphWriter(Iris.standard());
    final Gate gate = new Gate(home, writer.iris());
  }

  /** From the text to the claims. */
  @Benchmark
  public Object extraction(Whole batch) {
    return Batches.Articles.each(batch.articles, batch.pipeline::extract);
  }

  /** From the text to checked RDF. */
  @Benchmark
  public Object extractionRdfAndShacl(Whole batch) {
    return Batches.Articles.each(batch.articles, article -> batch.gate.check(batch.writer.write(batch.pipeline.extract(article))));
  }
}
