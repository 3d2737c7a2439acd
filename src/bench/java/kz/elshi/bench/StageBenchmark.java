package kz.elshi.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.elshi.claim.FactsJson;
import kz.elshi.lang.kk.LatinSpelling;
import kz.elshi.lang.kk.Splitting;
import kz.elshi.shape.Gate;
import kz.elshi.text.Token;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/** Each stage by itself, in the order of the pipeline. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Batches.SIZE)
public class StageBenchmark {

  /** Articles in Latin letters. */
  public static class Latin extends Batches.Documents {
    private final LatinSpelling spelling = new LatinSpelling(home);
    List<String> latin;

    @Setup(Level.Iteration)
    public void spell() {
      latin = each(articles, article -> spelling.of(article.text()));
    }
  }

  /** Articles, not yet taken apart. */
  public static class Plain extends Batches.Articles {
    final Splitting splitting = new Splitting(home);
  }

  /** The words of articles. */
  public static class Words extends Batches.Documents {
    List<List<String>> words;

    @Setup(Level.Iteration)
    public void words() {
      words = each(documents, document ->
          document.tokens().stream().filter(token -> token.kind() == Token.Kind.WORD).map(Token::text).toList());
    }
  }

  /** Graphs, and what checks them. */
  public static class Checked extends Batches.Extracted {
    final Gate gate = new Gate(home, writer.iris());
  }

  @Benchmark
  public Object s1Transliterate(Latin batch) {
    return Batches.Articles.each(batch.latin, batch.analyser::transliterate);
  }

  @Benchmark
  public Object s2TokensAndSentences(Plain batch) {
    return Batches.Articles.each(batch.articles, article -> batch.splitting.sentences(article.text()));
  }

  @Benchmark
  public Object s3Morphology(Words batch) {
    return Batches.Articles.each(batch.words, batch.analyser::readings);
  }

  /** Tokens, readings, sentences, quotations and dates. */
  @Benchmark
  public Object s4Document(Batches.Documents batch) {
    return Batches.Articles.each(batch.articles, batch.analyser::analyse);
  }

  @Benchmark
  public Object s5Mentions(Batches.Mentioned batch) {
    return Batches.Articles.each(batch.documents, batch.reader::read);
  }

  @Benchmark
  public Object s6Entities(Batches.Resolved batch) {
    return Batches.Articles.each(batch.read, one -> batch.resolver.resolve(one.document(), one.mentions()));
  }

  @Benchmark
  public Object s8FactsJson(Batches.Extracted batch) {
    return Batches.Articles.each(batch.extractions, FactsJson::line);
  }

  @Benchmark
  public Object s9Rdf(Batches.Extracted batch) {
    return Batches.Articles.each(batch.extractions, batch.writer::write);
  }

  @Benchmark
  public Object s10Shacl(Checked batch) {
    return Batches.Articles.each(batch.graphs, batch.gate::check);
  }
}
