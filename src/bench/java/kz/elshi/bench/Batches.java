package kz.elshi.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import kz.elshi.claim.Extraction;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityResolver;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.kk.KazakhAnalyser;
import kz.elshi.mention.Mention;
import kz.elshi.mention.MentionReader;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What each stage is given: a batch of articles that nobody has seen before, taken as far as the stage before. Every iteration gets another batch. */
public class Batches {
  /** Articles in a batch. */
  static final int SIZE = 100;

  private Batches() {}

  /** Articles. */
  @State(Scope.Thread)
  public static class Articles {
    final Home home = Home.find();
    final Reference reference = Reference.read(home);
    private final PressService service = new PressService(home, reference);
    private long written;
    List<Article> articles;

    @Setup(Level.Iteration)
    public void write() {
      articles = LongStream.range(written, written + SIZE).mapToObj(service::article).toList();
      written += SIZE;
    }

    static <T, R> List<R> each(List<T> batch, Function<T, R> work) {
      return batch.stream().map(work).toList();
    }
  }

  /** Documents. */
  public static class Documents extends Articles {
    final KazakhAnalyser analyser = new KazakhAnalyser(home, reference);
    List<Document> documents;

    @Setup(Level.Iteration)
    public void analyse() {
      documents = each(articles, analyser::analyse);
    }
  }

  /** Documents and their mentions. */
  public static class Mentioned extends Documents {
    /** A document with its mentions. */
    public record Read(Document document, List<Mention> mentions) {}

    final MentionReader reader = new MentionReader(home, reference);
    List<Read> read;

    @Setup(Level.Iteration)
    public void mentions() {
      read = each(documents, document -> new Read(document, reader.read(document)));
    }
  }

  /** Documents with resolved mentions. */
  public static class Resolved extends Mentioned {
    final EntityResolver resolver = new EntityResolver(home, reference);
    List<EntityDocument> resolved;

    @Setup(Level.Iteration)
    public void resolve() {
      resolved = each(read, one -> resolver.resolve(one.document(), one.mentions()));
    }
  }

  /** What is read from articles, and their graphs. */
  public static class Extracted extends Articles {
    final Pipeline pipeline = new Pipeline(home);
    final GraphWriter writer = new GraphWriter(Iris.standard());
    List<Extraction> extractions;
    List<ArticleGraph> graphs;

    @Setup(Level.Iteration)
    public void extract() {
      extractions = each(articles, pipeline::extract);
      graphs = each(extractions, writer::write);
    }
  }
}
