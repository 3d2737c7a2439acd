package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.elshi.identity.Clusters;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.JudgementFile;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import kz.elshi.rdf.NQuads;
import kz.elshi.rdf.Ontology;
import kz.elshi.rdf.ReferenceConverter;
import kz.elshi.shape.CheckedArticle;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A knowledge graph: on disk, or on whatever {@link Backend} it is given.
 *
 * <pre>
 * try (Store store = Store.open(Path.of("elshi-store"), home, Iris.standard())) {
 *   store.put(checkedArticles);           // one commit
 *   store.withdraw("0007-visit");
 * }
 * </pre>
 *
 * <p>On disk one process at a time has it, with any number of readers within. A change is committed whole or not at all.
 */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private final Backend backend;
  private final DatasetGraph dataset;
  private final Iris iris;
  private final ChangeLog changes = new ChangeLog();

  private Store(Backend backend, Iris iris) {
    this.backend = backend;
    this.dataset = backend.dataset();
    this.iris = iris;
  }

  /**
   * Opens a store, and creates it with the reference if the folder is missing or empty.
   *
   * @throws StoreException if another process has it, or the folder is something else or cannot be used
   */
  public static Store open(Path folder, Home home, Iris iris) {
    return over(Tdb.connect(folder), home, iris);
  }

  /**
   * A store over what it is to stand on, which is closed with it; the reference is loaded if it is not there or is another one.
   *
   * @throws StoreException if it cannot be read or written
   */
  public static Store over(Backend backend, Home home, Iris iris) {
    Store store = over(backend, iris);
    try {
      store.loadReference(home);
      store.catchUp();
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    return store;
  }

  /** A store over what it is to stand on, as it is: whatever reference it has stays. */
  public static Store over(Backend backend, Iris iris) {
    return new Store(backend, iris);
  }

  /**
   * Opens a store that must be there.
   *
   * @throws StoreException as {@link #open}, and if the folder holds no store
   */
  public static Store openExisting(Path folder, Home home, Iris iris) {
    if (!Tdb.isStore(folder)) {
      throw new StoreException(
          StoreException.Kind.UNREADABLE,
          "there is no store in " + folder + ": name another one with --store, or fill this one with elshi ingest", null);
    }
    return open(folder, home, iris);
  }

  public Iris iris() {
    return iris;
  }

  /** The data set for readers; changes go through this class. */
  public Dataset dataset() {
    return DatasetFactory.wrap(dataset);
  }

  /** What the latest commits changed. */
  public ChangeLog changes() {
    return changes;
  }

  /** What answers queries over the whole store; within {@link #read}. */
  public QueryService queries() {
    return backend.queries();
  }

  /** Runs something in a read transaction. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    dataset.begin(ReadWrite.READ);
    try {
      return reader.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  /** Runs a change of some articles, judgements or links: all of it, or none. What it changes is logged if anybody follows. */
  private <T> T change(Function<DatasetGraph, T> change) {
    if (!changes.isFollowed() || !TDBInternal.isBackedByTDB(dataset)) {
      return write(() -> change.apply(dataset));
    }
    RecordedDataset recorded = new RecordedDataset(dataset);
    return write(
        () -> {
          T result = change.apply(recorded);
          changes.add(DataVersion.of(dataset), recorded.change());
          return result;
        });
  }

  /** Runs a change in a write transaction: all of it, or none. */
  private <T> T write(Supplier<T> change) {
    T result = commit(change);
    changes.tell();
    return result;
  }

  private <T> T commit(Supplier<T> change) {
    dataset.begin(ReadWrite.WRITE);
    try {
      // A change to this version that was not committed is none.
      changes.forget(DataVersion.of(dataset));
      T result = change.get();
      dataset.commit();
      return result;
    } catch (RuntimeException | InternalError e) {
      abort();
      StoreException reason = backend.reason(e);
      if (reason != null) {
        throw reason;
      }
      throw e;
    } finally {
      dataset.end();
    }
  }

  private void abort() {
    try {
      dataset.abort();
    } catch (RuntimeException | InternalError e) {
      // What could not be undone now is undone from the journal when the store is opened again.
      LOG.debug("abort failed", e);
    }
  }

  /** Loads the reference anew if its files have changed since it was loaded: making triples of it takes seconds. */
  private void loadReference(Home home) {
    Node graph = iris.referenceGraph();
    Node fingerprint = Literals.string(ReferenceConverter.fingerprint(home, iris));
    if (read(data -> data.contains(iris.provenanceGraph(), graph, FINGERPRINT, fingerprint))) {
      return;
    }
    List<Triple> triples = new ArrayList<>();
    ReferenceConverter.files(home, iris).values().forEach(triples::addAll);
    triples.addAll(Ontology.concepts(home));
    write(
        () -> {
          dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
          dataset.deleteAny(iris.provenanceGraph(), graph, FINGERPRINT, Node.ANY);
          triples.forEach(triple -> dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
          dataset.add(iris.provenanceGraph(), graph, FINGERPRINT, fingerprint);
          new DefaultGraph(dataset, iris).rebuild();
          return true;
        });
  }

  /**
   * Adds articles, or puts them in the place of those with the same ids; one commit for all.
   *
   * @return how many articles changed the store: the same article again does not
   * @throws StoreException if the disk is full; then nothing is stored
   */
  public int put(Collection<CheckedArticle> articles) {
    return change(
        data -> {
          Revision revision = new Revision(data, iris);
          backend.expect(expected(articles.stream().map(article -> article.graph().graph()).toList()), subjects(articles));
          int changed = 0;
          for (CheckedArticle article : articles) {
            changed += revision.put(article) ? 1 : 0;
          }
          revision.apply();
          return changed;
        });
  }

  /**
   * Lets a reader see the store as it would be after a change, and undoes the change. Other changes wait meanwhile, readers do not.
   *
   * @param put articles to add or replace
   * @param withdraw ids of articles to take back
   */
  public <T> T rehearse(Collection<CheckedArticle> put, Collection<String> withdraw, Function<DatasetGraph, T> reader) {
    dataset.begin(ReadWrite.WRITE);
    try {
      Revision revision = new Revision(dataset, iris);
      put.forEach(revision::put);
      withdraw.stream().map(iris::article).forEach(revision::withdraw);
      revision.apply();
      return reader.apply(dataset);
    } finally {
      abort();
      dataset.end();
    }
  }

  private static Set<Node> subjects(Collection<CheckedArticle> articles) {
    Set<Node> subjects = new LinkedHashSet<>();
    for (CheckedArticle article : articles) {
      subjects.add(article.graph().graph());
      article.graph().asserted().forEach(triple -> subjects.add(triple.getSubject()));
      article.graph().record().forEach(triple -> subjects.add(triple.getSubject()));
    }
    subjects.removeIf(DefaultGraph::staysInArticle);
    return subjects;
  }

  /** The graphs that a change of articles reads: theirs, and what is known of identity. */
  private Set<Node> expected(Collection<Node> articles) {
    Set<Node> graphs = new LinkedHashSet<>(articles);
    graphs.add(iris.identityGraph());
    graphs.add(iris.judgementsGraph());
    return graphs;
  }

  /**
   * Takes an article back: its graph goes, and its facts leave the default graph unless another article asserts them.
   *
   * @return false if there is no such article
   */
  public boolean withdraw(String id) {
    return withdraw(List.of(id)) == 1;
  }

  /**
   * Takes articles back in one commit.
   *
   * @return how many there were
   */
  public int withdraw(Collection<String> ids) {
    return change(
        data -> {
          List<Node> nodes = ids.stream().map(iris::article).toList();
          backend.expect(expected(nodes), nodes);
          Revision revision = new Revision(data, iris);
          int found = 0;
          for (Node node : nodes) {
            found += revision.withdraw(node) ? 1 : 0;
          }
          revision.apply();
          return found;
        });
  }

  /**
   * Stores a judgement, or the withdrawal of one: first as a line of {@code judgements.jsonl} beside the data, where there is a
   * folder for it, then in the graph of judgements with all that follows from it.
   *
   * @throws StoreException if the disk is full
   */
  public void judge(Judgement judgement) {
    try {
      judgementFile().ifPresent(judgement.holds() ? file -> file.append(judgement) : file -> file.appendWithdrawal(judgement));
    } catch (UncheckedIOException e) {
      throw new StoreException(StoreException.Kind.DISK, e.getMessage() + "; nothing was judged: make room and judge again", e);
    }
    decide(List.of(judgement));
  }

  /**
   * Takes over judgements of another store; those that are here already, as they are, change nothing.
   *
   * @return how many changed the store
   */
  public int replay(Collection<Judgement> judgements) {
    List<Judgement> known = judgements();
    List<Judgement> fresh = unknown(judgements, known);
    Set<String> ids = known.stream().map(Judgement::id).collect(Collectors.toSet());
    judgementFile().ifPresent(file -> fresh.forEach(judgement -> append(file, judgement, ids)));
    decide(fresh);
    return fresh.size();
  }

  private static List<Judgement> unknown(Collection<Judgement> judgements, Collection<Judgement> known) {
    Set<Judgement> all = new HashSet<>(known);
    return judgements.stream().filter(judgement -> !all.contains(judgement)).toList();
  }

  /** {@code known} are the ids of the judgements that the file has already. */
  private static void append(JudgementFile file, Judgement judgement, Set<String> known) {
    if (!known.contains(judgement.id())) {
      file.append(judgement);
    } else if (!judgement.holds()) {
      file.appendWithdrawal(judgement);
    }
  }

  private Optional<JudgementFile> judgementFile() {
    Path folder = backend.folder();
    return folder == null ? Optional.empty() : Optional.of(new JudgementFile(folder.resolve("judgements.jsonl")));
  }

  private void decide(Collection<Judgement> judgements) {
    if (judgements.isEmpty()) {
      return;
    }
    change(
        data -> {
          Revision revision = new Revision(data, iris);
          judgements.forEach(revision::decide);
          revision.apply();
          return true;
        });
  }

  /** What a crash between file and graph has left out. */
  private void catchUp() {
    try {
      judgementFile().filter(file -> file.size() > 0).ifPresent(file -> decide(unknown(file.read(), judgements())));
    } catch (JudgementFile.BrokenLine | UncheckedIOException e) {
      throw new StoreException(StoreException.Kind.UNREADABLE, String.valueOf(e.getMessage()), e);
    }
  }

  /** All judgements, the earliest first. */
  public List<Judgement> judgements() {
    return read(data -> new Judgements(data, iris).all());
  }

  /** Pairs of people or events, by their addresses without the base, that are alike but not alike enough to be taken for one; the likeliest first. */
  public List<Clusters.Pair> doubtful() {
    return read(data -> new Fusion(data, iris, new IdentityGraph(data, iris), new Judgements(data, iris)).doubtful());
  }

  /** The address that stands for a thing in the default graph: its own unless identity gave it another. */
  public Node standsFor(Node thing) {
    return read(data -> iris.thing(new IdentityGraph(data, iris).standsFor(iris.path(thing))));
  }

  /** Decides anew which people and events of the articles are one, and makes the default graph anew. */
  public void fuse() {
    write(
        () -> {
          Revision.fuse(dataset, iris);
          return true;
        });
  }

  /**
   * Puts what was found in Wikidata about entities in the place of what was found before; one commit for all.
   *
   * @param found of each entity what the graph of Wikidata shall say: its {@code owl:sameAs}, its link, its candidates; empty to forget
   */
  public void putWikidata(Map<Node, List<Triple>> found) {
    change(
        data -> {
          new FoundGraph(data, iris).put(found);
          return true;
        });
  }

  /** Makes the default graph anew from the named graphs. */
  public void rebuild() {
    write(
        () -> {
          new DefaultGraph(dataset, iris).rebuild();
          return true;
        });
  }

  /** All articles, by id. */
  public List<StoredArticle> articles() {
    return read(data -> new ArticleList(data, iris).all(nodes -> backend.expect(Set.of(), nodes)));
  }

  /** One article, if it is there. */
  public Optional<StoredArticle> article(String id) {
    return read(data -> new ArticleList(data, iris).one(iris.article(id)));
  }

  /** Counts. */
  public Statistics statistics() {
    return read(
        data -> {
          Map<String, Long> facts = new TreeMap<>();
          for (Node type : FactClasses.ALL) {
            facts.put(type.getURI().substring(NAMESPACE.length()), count(data, type));
          }
          long quads = 0;
          for (Iterator<Quad> all = data.find(); all.hasNext(); all.next()) {
            quads++;
          }
          return new Statistics(count(data, C_ARTICLE), facts, count(data, C_PERSON), quads);
        });
  }

  private static long count(DatasetGraph data, Node type) {
    long count = 0;
    Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, Node.ANY, TYPE, type);
    while (quads.hasNext()) {
      Node subject = quads.next().getSubject();
      boolean reference = subject.getURI().contains("/holding/reference-");
      count += reference ? 0 : 1;
    }
    return count;
  }

  /** Writes the store as N-Quads, sorted: the same store gives the same bytes. */
  public void exportNQuads(PrintStream out) {
    List<String> lines =
        read(
            data -> {
              List<String> all = new ArrayList<>();
              data.find()
                  .forEachRemaining(
                      quad -> all.add(NQuads.line(quad.isDefaultGraph() ? null : quad.getGraph(), quad.asTriple())));
              return all;
            });
    lines.sort(null);
    for (String line : lines) {
      out.print(line);
      out.print('\n');
    }
  }

  /** Gives back the space that changes have left; readers and writers wait. */
  public void compact() {
    backend.compact();
  }

  @Override
  public void close() {
    backend.close();
  }
}
