package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import kz.elshi.identity.LineFile;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.NQuads;
import kz.elshi.text.Fingerprint;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes a store as one file of N-Quads, gzip, that any RDF store can load: what is not data stands in comments, the manifest last, so that
 * a file that was cut short has none.
 *
 * <pre>
 * #elshi-backup 1
 * &lt;…&gt; &lt;…&gt; &lt;…&gt; .                 the default graph
 * &lt;…&gt; &lt;…&gt; &lt;…&gt; &lt;…&gt; .             the other graphs
 * #judgement {…}                judgements.jsonl
 * #journal {…}                  journal.jsonl
 * #manifest {"quads":109840,…,"sha256":"…"}
 * </pre>
 *
 * <p>All data are of one state of the store; readers and writers go on meanwhile.
 */
public final class Backup {
  static final String HEAD = "#elshi-backup 1";
  static final String JUDGEMENT = "#judgement ";
  static final String JOURNAL = "#journal ";
  static final String MANIFEST = "#manifest ";

  private final Store store;

  public Backup(Store store) {
    this.store = store;
  }

  /**
   * Writes the backup; the stream stays open.
   *
   * @throws IOException if it cannot be written
   */
  public Manifest write(OutputStream out) throws IOException {
    GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
    MessageDigest digest = Fingerprint.sha256();
    Lines lines = new Lines(new BufferedOutputStream(new DigestOutputStream(gzip, digest), 1 << 16));
    // Before the data: what the files have, the data have or will have; the other way round entries could speak of what is not there.
    List<String> judgements = beside("judgements.jsonl");
    List<String> journal = beside(ArticleJournal.NAME);
    Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    lines.write(HEAD);
    Counts counts = data(lines);
    lines.all(JUDGEMENT, judgements);
    lines.all(JOURNAL, journal);
    lines.out.flush();
    Manifest manifest =
        new Manifest(
            GraphWriter.VERSION, now, store.iris().base(), counts.articles, counts.graphs.size(), counts.quads, judgements.size(), journal.size(),
            HexFormat.of().formatHex(digest.digest()));
    lines.write(MANIFEST + manifest.json());
    lines.out.flush();
    gzip.finish();
    return manifest;
  }

  private List<String> beside(String name) {
    return store.folder() == null ? List.of() : new LineFile(store.folder().resolve(name)).lines();
  }

  private Counts data(Lines lines) throws IOException {
    try {
      return store.read(data -> new Counts().all(data, store.iris().provenanceGraph(), lines));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What is counted while it is written, or after it was read. */
  static final class Counts {
    final Set<Node> graphs = new HashSet<>();
    long articles;
    long quads;

    Counts all(DatasetGraph data, Node provenance, Lines lines) {
      for (Iterator<Quad> all = data.find(); all.hasNext();) {
        Quad quad = all.next();
        take(quad, provenance);
        lines.write(NQuads.line(quad.isDefaultGraph() ? null : quad.getGraph(), quad.asTriple()));
      }
      return this;
    }

    void take(Quad quad, Node provenance) {
      quads++;
      if (!quad.isDefaultGraph()) {
        graphs.add(quad.getGraph());
        articles += quad.getGraph().equals(provenance) && quad.getPredicate().equals(TYPE) && quad.getObject().equals(C_ARTICLE) ? 1 : 0;
      }
    }
  }

  private static final class Lines {
    final OutputStream out;

    Lines(OutputStream out) {
      this.out = out;
    }

    void write(String line) {
      try {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void all(String mark, List<String> lines) {
      lines.forEach(line -> write(mark + line));
    }
  }
}
