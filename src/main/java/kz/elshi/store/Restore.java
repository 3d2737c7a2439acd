package kz.elshi.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kz.elshi.identity.LineFile;
import kz.elshi.rdf.Iris;
import kz.elshi.text.Fingerprint;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Reads what {@link Backup} has written. */
public final class Restore {
  private final Path file;
  private final Manifest manifest;
  private final List<String> judgements = new ArrayList<>();
  private final List<String> journal = new ArrayList<>();

  /**
   * Reads a file through and holds it against its manifest.
   *
   * @throws BackupException if it is no backup, cut short, or not as it was written
   */
  public Restore(Path file) {
    this.file = file;
    this.manifest = check();
  }

  public Manifest manifest() {
    return manifest;
  }

  private BackupException broken(String why, Exception cause) {
    return new BackupException(file + " " + why, cause);
  }

  private Manifest check() {
    MessageDigest digest = Fingerprint.sha256();
    Manifest found = null;
    long quads = 0;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
      String line = reader.readLine();
      if (line == null || !line.startsWith(Backup.HEAD)) {
        throw broken("is no backup of Elshi", null);
      }
      for (; line != null && found == null; line = reader.readLine()) {
        if (line.startsWith(Backup.MANIFEST)) {
          found = Manifest.read(line.substring(Backup.MANIFEST.length()));
        } else {
          digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
          quads += line.startsWith("#") ? 0 : 1;
          beside(line, Backup.JUDGEMENT, judgements);
          beside(line, Backup.JOURNAL, journal);
        }
      }
    } catch (IOException e) {
      throw broken("cannot be read to its end, or is no gzip file: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw broken("has a manifest that cannot be read", e);
    }
    if (found == null) {
      throw broken("has no manifest at its end: it was cut short", null);
    }
    boolean counted = found.quads() == quads && found.judgements() == judgements.size() && found.journal() == journal.size();
    if (!counted || !found.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
      throw broken("is not as it was written: its checksum or counts differ from its manifest", null);
    }
    return found;
  }

  private static void beside(String line, String mark, List<String> lines) {
    if (line.startsWith(mark)) {
      lines.add(line.substring(mark.length()));
    }
  }

  /**
   * Fills a folder that is missing, empty, or holds a store without a statement; one commit, so that a restore that was cut short can be
   * made again.
   *
   * @throws StoreException if there is something in the store, or the disk is full; then nothing is stored
   * @throws BackupException if what was stored is not what the manifest counts
   */
  public void into(Path folder, Iris iris) {
    if (!manifest.base().equals(iris.base())) {
      throw broken("has data under " + manifest.base() + ", not " + iris.base() + ": say --base " + manifest.base(), null);
    }
    try (Tdb backend = Tdb.connect(folder)) {
      DatasetGraph data = backend.dataset();
      data.begin(ReadWrite.WRITE);
      try {
        if (data.find().hasNext()) {
          throw new StoreException(StoreException.Kind.UNREADABLE, "the store " + folder + " is not empty: name another folder with --store", null);
        }
        fill(data, iris.provenanceGraph());
        replace(folder.resolve("judgements.jsonl"), judgements);
        replace(folder.resolve(ArticleJournal.NAME), journal);
        data.commit();
      } catch (IOException | RuntimeException | InternalError e) {
        data.abort();
        throw reason(backend, e);
      } finally {
        data.end();
      }
      Compaction.remember(folder, backend.size());
    }
  }

  private static RuntimeException reason(Tdb backend, Throwable error) {
    StoreException reason = error instanceof StoreException || error instanceof BackupException ? null : backend.reason(error);
    if (reason != null) {
      return reason;
    }
    return error instanceof RuntimeException runtime ? runtime : new IllegalStateException(error);
  }

  private static void replace(Path path, List<String> lines) throws IOException {
    Files.deleteIfExists(path);
    new LineFile(path).append(lines);
  }

  private void fill(DatasetGraph data, Node provenance) {
    Backup.Counts counts = new Backup.Counts();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      RDFParser.source(in).lang(Lang.NQUADS).checking(false).parse(new StreamRDFBase() {
        @Override
        public void quad(Quad quad) {
          Quad stored = quad.isDefaultGraph() || quad.getGraph() == null ? new Quad(Quad.defaultGraphIRI, quad.asTriple()) : quad;
          counts.take(stored, provenance);
          data.add(stored);
        }

        @Override
        public void triple(org.apache.jena.graph.Triple triple) {
          quad(new Quad(Quad.defaultGraphIRI, triple));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RiotException e) {
      throw broken("has a line that is no N-Quads: " + e.getMessage(), e);
    }
    Manifest read = new Manifest("", manifest.created(), "", counts.articles, counts.graphs.size(), counts.quads, 0, 0, "");
    if (read.articles() != manifest.articles() || read.graphs() != manifest.graphs() || read.quads() != manifest.quads()) {
      throw broken("has " + read.articles() + " articles, " + read.graphs() + " graphs, " + read.quads() + " statements; its manifest counts others", null);
    }
  }
}
