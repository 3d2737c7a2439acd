package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.elshi.identity.Clusters;
import kz.elshi.identity.Judgement;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.NQuads;
import kz.elshi.shape.CheckedArticle;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

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
  private final Backend backend;
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Transactions transactions;
  private final Rulings rulings;
  private final ArticleJournal journal;

  private Store(Backend backend, Iris iris) {
    this.backend = backend;
    this.dataset = backend.dataset();
    this.iris = iris;
    this.transactions = new Transactions(backend);
    this.rulings = new Rulings(transactions, backend, iris);
    this.journal = new ArticleJournal(backend.folder());
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
      Foundation foundation = new Foundation(home, iris);
      store.loadReference(foundation);
      store.takeOver(foundation);
      store.rulings.catchUp();
      store.read(
          data -> {
            store.journal.settle(store::isThere);
            return true;
          });
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
    if (!TdbFolder.isStore(folder)) {
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
    return transactions.changes();
  }

  /** What answers queries over the whole store; within {@link #read}. */
  public QueryService queries() {
    return backend.queries();
  }

  /** Runs something in a read transaction. */
  public <T> T read(Function<DatasetGraph, T> reader) {
    return transactions.read(reader);
  }

  /** Brings what an earlier version has stored of identity, or derived, into the form of this one. */
  private void takeOver(Foundation foundation) {
    if (!isMarked(foundation.formMark())) {
      transactions.write(
          () -> {
            mark(foundation.formMark());
            Revision.fuse(dataset, iris);
            return true;
          });
    }
  }

  /** Loads the reference anew if its files have changed since it was loaded; of a store that is new the form is this one. */
  private void loadReference(Foundation foundation) {
    if (isMarked(foundation.referenceMark())) {
      return;
    }
    List<Triple> triples = foundation.reference();
    Node graph = iris.referenceGraph();
    transactions.write(
        () -> {
          if (!dataset.contains(iris.provenanceGraph(), graph, FINGERPRINT, Node.ANY)) {
            mark(foundation.formMark());
          }
          mark(foundation.referenceMark());
          dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
          triples.forEach(triple -> dataset.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
          new DefaultGraph(dataset, iris).rebuild();
          return true;
        });
  }

  private boolean isMarked(Triple mark) {
    return read(data -> data.contains(iris.provenanceGraph(), mark.getSubject(), mark.getPredicate(), mark.getObject()));
  }

  private void mark(Triple mark) {
    dataset.deleteAny(iris.provenanceGraph(), mark.getSubject(), mark.getPredicate(), Node.ANY);
    dataset.add(iris.provenanceGraph(), mark.getSubject(), mark.getPredicate(), mark.getObject());
  }

  /**
   * Adds articles, or puts them in the place of those with the same ids; one commit for all.
   *
   * @return how many articles changed the store: the same article again does not
   * @throws StoreException if the disk is full; then nothing is stored
   */
  public int put(Collection<CheckedArticle> articles) {
    return (int) put(articles, null).stream().filter(entry -> entry.outcome().isChange()).count();
  }

  /**
   * The same, telling of each article what became of it.
   *
   * @param by who brings them over the web; null for whoever has the store itself
   * @return in their order; all of it is committed and in the journal
   */
  public List<JournalEntry> put(Collection<CheckedArticle> articles, @Nullable String by) {
    return journalled(
        revision -> {
          backend.expect(expected(articles.stream().map(article -> article.graph().graph()).toList()), subjects(articles));
          List<ArticleJournal.Draft> drafts = new ArrayList<>();
          for (CheckedArticle article : articles) {
            JournalEntry entry = JournalEntry.of(ArticleStatements.of(article.graph()), revision.put(article), by);
            drafts.add(new ArticleJournal.Draft(entry, entry.outcome().isChange() ? ArticleGraphs.digest(article) : null));
          }
          return drafts;
        });
  }

  /** A change of articles that the journal tells of. */
  private List<JournalEntry> journalled(Function<Revision, List<ArticleJournal.Draft>> change) {
    return transactions.change(
        data -> {
          journal.settle(this::isThere);
          Revision revision = new Revision(data, iris);
          List<ArticleJournal.Draft> drafts = change.apply(revision);
          revision.apply();
          journal.prepare(drafts);
          return drafts.stream().map(ArticleJournal.Draft::entry).toList();
        },
        journal::finish);
  }

  /** Whether the data have what an entry of the journal says; within a transaction. */
  private boolean isThere(ArticleJournal.Draft draft) {
    Node article = iris.article(draft.entry().article());
    if (draft.entry().outcome() == JournalEntry.Outcome.WITHDRAWN) {
      return !dataset.contains(iris.provenanceGraph(), article, TYPE, C_ARTICLE);
    }
    return draft.digest() == null || draft.digest().equals(new ArticleGraphs(dataset, iris).digest(article));
  }

  /** Notes in the journal what never came to be stored. */
  public void note(List<JournalEntry> refused) {
    try {
      journal.note(refused);
    } catch (UncheckedIOException e) {
      throw new StoreException(StoreException.Kind.DISK, e.getMessage() + ": make room", e);
    }
  }

  /**
   * Lets a reader see the store as it would be after a change, and undoes the change. Other changes wait meanwhile, readers do not.
   *
   * @param put articles to add or replace
   * @param withdraw ids of articles to take back
   */
  public <T> T rehearse(Collection<CheckedArticle> put, Collection<String> withdraw, Function<DatasetGraph, T> reader) {
    return transactions.rehearse(
        () -> {
          Revision revision = new Revision(dataset, iris);
          put.forEach(revision::put);
          withdraw.stream().map(iris::article).forEach(revision::withdraw);
          revision.apply();
        },
        reader);
  }

  /** Lets a reader see the store as it would be after {@link #rebuild()}, and undoes it. */
  <T> T rehearseRebuild(Function<DatasetGraph, T> reader) {
    return transactions.rehearse(() -> new DefaultGraph(dataset, iris).rebuild(), reader);
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
    return withdraw(ids, null).size();
  }

  /**
   * The same, telling which there were.
   *
   * @param by who takes them back over the web; null for whoever has the store itself
   */
  public List<JournalEntry> withdraw(Collection<String> ids, @Nullable String by) {
    return journalled(
        revision -> {
          List<Node> nodes = ids.stream().map(iris::article).toList();
          backend.expect(expected(nodes), nodes);
          return ids.stream().filter(id -> revision.withdraw(iris.article(id)))
              .map(id -> new ArticleJournal.Draft(JournalEntry.withdrawn(id, by), null)).toList();
        });
  }

  /**
   * Stores a judgement, or the withdrawal of one: first as a line of {@code judgements.jsonl} beside the data, where there is a
   * folder for it, then in the graph of judgements with all that follows from it.
   *
   * @throws StoreException if the disk is full
   */
  public void judge(Judgement judgement) {
    rulings.judge(judgement);
  }

  /**
   * Takes over judgements of another store; those that are here already, as they are, change nothing.
   *
   * @return how many changed the store
   */
  public int replay(Collection<Judgement> judgements) {
    return rulings.replay(judgements);
  }

  /** All judgements, the earliest first. */
  public List<Judgement> judgements() {
    return rulings.all();
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
    transactions.write(
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
    transactions.change(
        data -> {
          new FoundGraph(data, iris).put(found);
          return true;
        });
  }

  /** Makes the default graph anew from the named graphs. */
  public void rebuild() {
    transactions.write(
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
    return read(Statistics::of);
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

  /**
   * Gives back the space that changes have left. Writers wait meanwhile, readers do not; it ends when those who read at the switch have read.
   *
   * @throws StoreException if there is no room for the copy; then the store is as it was
   */
  public Compaction compact() {
    long before = size();
    backend.compact();
    Compaction done = new Compaction(before, size());
    Compaction.remember(backend.folder(), done.after());
    return done;
  }

  /** Compacts the store if it has grown past twice its compacted size, and by more than {@link Compaction#SPARED} beside. */
  public Optional<Compaction> compactIfGrown() {
    return Compaction.isDue(size(), compactedSize()) ? Optional.of(compact()) : Optional.empty();
  }

  /** Bytes in use on the disk; -1 where the store is kept by a server. */
  public long size() {
    return backend.size();
  }

  /** Bytes in use after the last compaction; 0 if there was none. */
  long compactedSize() {
    return Compaction.compactedSize(backend.folder());
  }

  /** The folder of the store; null where it is kept by a server. */
  @Nullable Path folder() {
    return backend.folder();
  }

  @Override
  public void close() {
    backend.close();
  }
}
