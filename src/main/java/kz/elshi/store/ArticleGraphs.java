package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import kz.elshi.rdf.NQuads;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.text.Fingerprint;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The graphs and records of the articles in a store. A graph whose people or events identity has renamed keeps what was extracted
 * beside it, in one literal of its record, so that nothing of it is lost when identity changes again.
 */
final class ArticleGraphs {
  private final DatasetGraph dataset;
  private final Iris iris;

  ArticleGraphs(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  /** What the graph of an article says now. */
  Set<Triple> graph(Node article) {
    Set<Triple> triples = new LinkedHashSet<>();
    dataset.find(article, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
    return triples;
  }

  /** What was extracted from an article. */
  Set<Triple> extracted(Node article) {
    String packed = lexical(article, AS_EXTRACTED);
    return packed == null ? graph(article) : unpack(packed);
  }

  /** The day of an article, or null. */
  @Nullable String published(Node article) {
    return lexical(article, DATE_PUBLISHED);
  }

  private @Nullable String lexical(Node article, Node property) {
    Iterator<Quad> quads = dataset.find(iris.provenanceGraph(), article, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject().getLiteralLexicalForm() : null;
  }

  /** Whether the store has an article as it is. */
  boolean isSame(CheckedArticle article) {
    Node node = article.graph().graph();
    Set<Triple> record = new HashSet<>();
    dataset.find(iris.provenanceGraph(), node, Node.ANY, Node.ANY).forEachRemaining(quad -> record.add(quad.asTriple()));
    record.removeIf(triple -> triple.predicateMatches(AS_EXTRACTED));
    List<Triple> own = article.graph().record().stream().filter(triple -> triple.getSubject().equals(node)).toList();
    return !record.isEmpty() && record.equals(new HashSet<>(own))
        && extracted(node).equals(new HashSet<>(article.graph().asserted()));
  }

  /** What tells an article that is to be stored from any other, or from itself as it was read by another version. */
  static String digest(CheckedArticle article) {
    Node node = article.graph().graph();
    Set<Triple> own = new HashSet<>(article.graph().asserted());
    article.graph().record().stream().filter(triple -> triple.getSubject().equals(node)).forEach(own::add);
    return digest(own);
  }

  /** The same of an article in the store; of nothing if it is not there. */
  String digest(Node article) {
    Set<Triple> own = new HashSet<>(extracted(article));
    dataset.find(iris.provenanceGraph(), article, Node.ANY, Node.ANY).forEachRemaining(quad -> own.add(quad.asTriple()));
    own.removeIf(triple -> triple.predicateMatches(AS_EXTRACTED));
    return digest(own);
  }

  private static String digest(Set<Triple> triples) {
    TreeSet<String> lines = new TreeSet<>();
    triples.forEach(triple -> lines.add(NQuads.line(null, triple)));
    return Fingerprint.of(String.join("\n", lines));
  }

  /** What the record of an article is about: the article, and facts that were set aside. */
  Set<Node> records(Node article) {
    Set<Node> records = new LinkedHashSet<>(Set.of(article));
    dataset.find(iris.provenanceGraph(), article, SET_ASIDE, Node.ANY).forEachRemaining(quad -> records.add(quad.getObject()));
    return records;
  }

  void removeRecord(Node article) {
    records(article).forEach(record -> dataset.deleteAny(iris.provenanceGraph(), record, Node.ANY, Node.ANY));
  }

  /** Writes the graph of an article, and beside it what was extracted where that is something else. */
  void replace(Node article, Set<Triple> graph, Collection<Triple> extracted) {
    Set<Triple> before = graph(article);
    before.stream().filter(triple -> !graph.contains(triple))
        .forEach(triple -> dataset.delete(article, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    graph.stream().filter(triple -> !before.contains(triple))
        .forEach(triple -> dataset.add(article, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    dataset.deleteAny(iris.provenanceGraph(), article, AS_EXTRACTED, Node.ANY);
    if (!graph.equals(new HashSet<>(extracted))) {
      dataset.add(iris.provenanceGraph(), article, AS_EXTRACTED, Literals.string(pack(extracted)));
    }
  }

  static String pack(Collection<Triple> triples) {
    TreeSet<String> lines = new TreeSet<>();
    triples.forEach(triple -> lines.add(NQuads.line(null, triple)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static Set<Triple> unpack(String packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      Set<Triple> triples = new LinkedHashSet<>();
      RDFParser.source(gzip).lang(Lang.NTRIPLES).parse(new StreamRDFBase() {
        @Override
        public void triple(Triple triple) {
          triples.add(triple);
        }
      });
      return triples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
