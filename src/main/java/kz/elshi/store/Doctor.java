package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.JudgementFile;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.NQuads;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.text.Article;
import kz.elshi.text.Fingerprint;
import kz.elshi.text.Language;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Looks whether a store is what it should be, and changes nothing. */
public final class Doctor {
  private static final int MOST_EXAMPLES = 3;

  private final Store store;
  private final Gate gate;
  private final Iris iris;

  /**
   * One thing that was looked at.
   *
   * @param remedy what to do; null if it is as it should be
   */
  public record Finding(String what, @Nullable String remedy) {
    public boolean isWell() {
      return remedy == null;
    }
  }

  public Doctor(Store store, Gate gate) {
    this.store = store;
    this.gate = gate;
    this.iris = store.iris();
  }

  /** Looks at everything, one after the other. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(counts());
    findings.add(shapes());
    findings.add(defaultGraph());
    @Nullable Path folder = store.folder();
    if (folder != null) {
      findings.add(judgements(folder));
      findings.add(journal(folder));
      findings.add(size());
      findings.add(room(folder));
    }
    return findings;
  }

  private static Finding well(String what) {
    return new Finding(what, null);
  }

  private Finding counts() {
    Statistics counts = store.statistics();
    return well("opens: " + counts.articles() + " articles, " + counts.allFacts() + " facts, " + counts.quads() + " statements");
  }

  /** Each article as it was extracted, through the gate that it once passed. */
  private Finding shapes() {
    List<String> wrong = new ArrayList<>();
    List<Node> articles = store.read(data -> data.stream(iris.provenanceGraph(), Node.ANY, TYPE, C_ARTICLE).map(Quad::getSubject).toList());
    for (Node article : articles) {
      CheckedArticle checked = gate.check(store.read(data -> graph(data, article)));
      if (!checked.setAside().isEmpty()) {
        wrong.add(Iris.lastSegment(article) + " (" + String.join("; ", checked.setAside().getFirst().messages()) + ")");
      }
    }
    return wrong.isEmpty()
        ? well("the facts of all articles conform to the shapes")
        : new Finding(some(wrong) + " do not conform to the shapes", "bring them again with elshi ingest, or take them back with elshi articles withdraw");
  }

  private ArticleGraph graph(DatasetGraph data, Node article) {
    Node provenance = iris.provenanceGraph();
    String text = data.stream(provenance, article, TEXT, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).findFirst().orElse("");
    List<Triple> asserted = new ArrayList<>(new ArticleGraphs(data, iris).extracted(article));
    List<Node> facts = asserted.stream().filter(triple -> triple.predicateMatches(TYPE) && triple.getObject().equals(C_FACT)).map(Triple::getSubject).toList();
    String id = Iris.lastSegment(article);
    return new ArticleGraph(new Article(id, text, Language.UNDETERMINED, null, null, null, null, id), article, asserted, List.of(), facts);
  }

  /** Made anew in a transaction that is undone. */
  private Finding defaultGraph() {
    String now = store.read(Doctor::sum);
    String anew = store.rehearseRebuild(Doctor::sum);
    return now.equals(anew)
        ? well("the default graph is what it would be if it were made anew")
        : new Finding("the default graph has " + now.split(" ")[0] + " statements, and " + anew.split(" ")[0] + " or others if it is made anew", "run elshi rebuild");
  }

  /** Count and sum of hashes: the same for the same statements, in whatever order. */
  private static String sum(DatasetGraph data) {
    MessageDigest digest = Fingerprint.sha256();
    BigInteger sum = BigInteger.ZERO;
    long count = 0;
    for (Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); count++) {
      sum = sum.add(new BigInteger(1, digest.digest(NQuads.line(null, quads.next().asTriple()).getBytes(StandardCharsets.UTF_8))));
    }
    return count + " " + sum.toString(Character.MAX_RADIX);
  }

  private Finding judgements(Path folder) {
    try {
      Set<Judgement> filed = new HashSet<>(Rulings.file(folder).read());
      Set<Judgement> stored = new HashSet<>(store.judgements());
      boolean same = filed.equals(stored);
      return same
          ? well("judgements.jsonl and the graph have the same " + filed.size() + " judgements")
          : new Finding("judgements.jsonl has " + filed.size() + " judgements, the graph " + stored.size() + " or others", "run elshi judge replay " + folder.resolve("judgements.jsonl"));
    } catch (JudgementFile.BrokenLine | UncheckedIOException e) {
      return new Finding(String.valueOf(e.getMessage()), "mend the line; the graph has the judgements that were read before");
    }
  }

  /** The last entry of each article against the store. Articles without an entry are older than the journal. */
  private Finding journal(Path folder) {
    Map<String, JournalEntry> last = new LinkedHashMap<>();
    try {
      ArticleJournal.read(folder).stream().filter(entry -> entry.outcome() != JournalEntry.Outcome.REFUSED).forEach(entry -> last.put(entry.article(), entry));
    } catch (StoreException e) {
      return new Finding(String.valueOf(e.getMessage()), "mend or remove the line: the journal tells, the store does not need it");
    }
    List<String> wrong = store.read(data -> last.values().stream().filter(entry -> !agrees(data, entry)).map(JournalEntry::article).toList());
    return wrong.isEmpty()
        ? well("journal.jsonl tells of " + last.size() + " articles what the store has")
        : new Finding("the journal and the store differ on " + some(wrong), "bring these articles again with elshi ingest; restore a backup if they should be there and nobody has them");
  }

  private boolean agrees(DatasetGraph data, JournalEntry entry) {
    Node article = iris.article(entry.article());
    if (entry.outcome() == JournalEntry.Outcome.WITHDRAWN) {
      return !data.contains(iris.provenanceGraph(), article, TYPE, C_ARTICLE);
    }
    return data.stream(iris.provenanceGraph(), article, FINGERPRINT, Node.ANY).anyMatch(quad -> quad.getObject().getLiteralLexicalForm().equals(entry.fingerprint()));
  }

  private Finding size() {
    long size = store.size();
    long compacted = store.compactedSize();
    String told = megabytes(size) + " in use" + (compacted == 0 ? ", never compacted" : ", " + megabytes(compacted) + " after the last compaction");
    return Compaction.isDue(size, compacted) ? new Finding(told, "run elshi compact") : well(told);
  }

  private Finding room(Path folder) {
    try {
      long room = Files.getFileStore(folder).getUsableSpace();
      String told = megabytes(room) + " free on the disk";
      return room < store.size() ? new Finding(told + ", less than a compaction needs", "make room, or move the store to a bigger disk") : well(told);
    } catch (IOException e) {
      return new Finding("how much room the disk has cannot be told: " + e.getMessage(), "look at the disk");
    }
  }

  /** Bytes for people, in millions. */
  public static String megabytes(long bytes) {
    return "%.1f MB".formatted(bytes / 1e6).replace(',', '.');
  }

  private static String some(List<String> all) {
    List<String> shown = all.subList(0, Math.min(MOST_EXAMPLES, all.size()));
    return all.size() + " articles (" + String.join(", ", shown) + (all.size() > shown.size() ? ", …" : "") + ")";
  }
}
