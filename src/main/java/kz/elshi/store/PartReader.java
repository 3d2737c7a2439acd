package kz.elshi.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads articles out of N-Quads as {@code elshi extract --format nquads} writes them, plain or gzip: the statements of an article stand
 * together, those of its graph and those of its record.
 */
public final class PartReader {
  private final Iris iris;

  public PartReader(Iris iris) {
    this.iris = iris;
  }

  /** Whether a file is meant for this reader, by its name. */
  public static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".nq") || name.endsWith(".nq.gz");
  }

  /**
   * Hands over the articles of a file.
   *
   * @throws BackupException if it cannot be read, is no N-Quads, or has statements that belong to no article under the base
   */
  public void read(Path file, Consumer<ArticleStatements> articles) {
    try (InputStream in = open(file)) {
      Collector collector = new Collector(file, articles);
      RDFParser.source(in).lang(Lang.NQUADS).checking(false).errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError()).parse(collector);
      collector.hand();
    } catch (IOException e) {
      throw new BackupException(file + " cannot be read to its end: " + e.getMessage(), e);
    } catch (RiotException e) {
      throw new BackupException(file + " has a line that is no N-Quads: " + e.getMessage(), e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** Collects the statements of one article after the other. */
  private final class Collector extends StreamRDFBase {
    private static final String FOLDER = "article/";

    private final Path file;
    private final Consumer<ArticleStatements> articles;
    private final List<Triple> asserted = new ArrayList<>();
    private final List<Triple> record = new ArrayList<>();
    private String article = "";
    private long line;

    Collector(Path file, Consumer<ArticleStatements> articles) {
      this.file = file;
      this.articles = articles;
    }

    @Override
    public void triple(Triple triple) {
      throw stray("is in no graph");
    }

    @Override
    public void quad(Quad quad) {
      line++;
      Node graph = quad.getGraph();
      boolean recorded = iris.provenanceGraph().equals(graph);
      Node owner = recorded ? quad.getSubject() : graph;
      if (owner == null || !owner.isURI() || !quad.getSubject().isURI() || quad.getObject().isBlank()) {
        throw stray("is none of an article's");
      }
      String id = article(owner, recorded);
      if (!id.equals(article)) {
        hand();
        article = id;
      }
      (recorded ? record : asserted).add(quad.asTriple());
    }

    private String article(Node owner, boolean recorded) {
      String path = iris.path(owner);
      if (!path.startsWith(FOLDER)) {
        throw stray("belongs to no article under " + iris.base());
      }
      String rest = path.substring(FOLDER.length());
      int slash = rest.indexOf('/');
      if (slash >= 0 && !recorded) {
        throw stray("is in the graph of no article");
      }
      return slash < 0 ? rest : rest.substring(0, slash);
    }

    private BackupException stray(String why) {
      return new BackupException(file + ": statement " + line + " " + why + ": elshi load takes what elshi extract --format nquads has written", null);
    }

    void hand() {
      if (asserted.isEmpty() && record.isEmpty()) {
        return;
      }
      Node node = iris.thing(FOLDER + article);
      if (record.stream().noneMatch(triple -> triple.subjectMatches(node))) {
        throw stray("ends article " + article + ", of which there is no record");
      }
      articles.accept(new ArticleStatements(node, asserted, record));
      asserted.clear();
      record.clear();
    }
  }
}
