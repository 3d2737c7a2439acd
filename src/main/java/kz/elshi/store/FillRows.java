package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kz.elshi.identity.LineFile;
import kz.elshi.identity.Report;
import kz.elshi.knowledge.Home;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import kz.elshi.store.JournalEntry.Outcome;
import kz.elshi.store.bulk.NodeNumbers;
import kz.elshi.store.bulk.RowFile;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** The named graphs of a store that is being made, as rows of numbers, and what its articles report, in memory. */
final class FillRows implements AutoCloseable {
  /** Graph, subject, predicate, object. */
  private static final int WIDTH = 4;

  private final DatasetGraphTDB data;
  private final NodeNumbers numbers;
  private final Path scratch;
  private final Iris iris;
  private final RowFile file;
  private final long provenance;
  /** The reference and what is known of identity. */
  private final DatasetGraph known = DatasetGraphFactory.create();
  private final IdentityGraph identity;
  /** By id, in the order in which they came. */
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<String> journal = new ArrayList<>();
  /** Up to here the rows are of what every store has. */
  private final long foundation;
  private long identityFrom;
  private long identityTo;
  private int refused;

  /** Where the rows of an article are: what its graph says, then its record up to the end, and perhaps what replaces its graph. */
  private static final class Place {
    final long graph;
    final long from;
    final long record;
    final long to;
    final int facts;
    long otherFrom = -1;
    long otherTo;

    Place(long graph, long from, long record, long to, int facts) {
      this.graph = graph;
      this.from = from;
      this.record = record;
      this.to = to;
      this.facts = facts;
    }
  }

  /** Takes the reference; {@code data} is in a write transaction. */
  FillRows(DatasetGraphTDB data, Path scratch, Home home, Iris iris) {
    this.data = data;
    this.numbers = new NodeNumbers(data);
    this.scratch = scratch;
    this.iris = iris;
    this.file = new RowFile(scratch.resolve("rows"), WIDTH);
    this.provenance = numbers.of(iris.provenanceGraph());
    this.identity = new IdentityGraph(known, iris);
    add(new Foundation(home, iris));
    this.foundation = file.count();
  }

  private void add(Foundation foundation) {
    Node graph = iris.referenceGraph();
    long number = numbers.of(graph);
    for (Triple triple : foundation.reference()) {
      add(number, triple);
      known.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
    add(provenance, foundation.referenceMark());
    add(provenance, foundation.formMark());
  }

  DatasetGraphTDB data() {
    return data;
  }

  Path scratch() {
    return scratch;
  }

  private void add(long graph, Triple triple) {
    file.add(graph, numbers.of(triple.getSubject()), numbers.of(triple.getPredicate()), numbers.of(triple.getObject()));
  }

  void add(ArticleStatements article) {
    long graph = numbers.of(article.article());
    long from = file.count();
    new LinkedHashSet<>(article.asserted()).forEach(triple -> add(graph, triple));
    long record = file.count();
    new LinkedHashSet<>(article.record()).forEach(triple -> add(provenance, triple));
    Place place = new Place(graph, from, record, file.count(), article.facts());
    Place before = places.get(article.id());
    if (before != null && isSame(before, place)) {
      note(article, Outcome.UNCHANGED);
      return;
    }
    if (before != null) {
      identity.inArticle(article.article()).forEach(identity::remove);
    }
    places.put(article.id(), place);
    article.reports(iris).forEach(identity::add);
    note(article, before == null ? Outcome.STORED : Outcome.REPLACED);
  }

  private void note(ArticleStatements article, Outcome outcome) {
    journal.add(JournalEntry.of(article, outcome, null).json());
  }

  void refuse(JournalEntry entry) {
    refused++;
    journal.add(entry.json());
  }

  private boolean isSame(Place one, Place other) {
    return rows(one.from, one.to).equals(rows(other.from, other.to));
  }

  private Set<List<Long>> rows(long from, long to) {
    Set<List<Long>> rows = new HashSet<>();
    file.read(from, to, row -> rows.add(List.of(row[0], row[1], row[2], row[3])));
    return rows;
  }

  /** Decides which reports are one, and writes the graphs anew in which something has another name because of it. */
  void identify() {
    List<Report> reports = new ArrayList<>();
    places.keySet().forEach(id -> reports.addAll(identity.inArticle(iris.thing("article/" + id))));
    Judgements none = new Judgements(known, iris);
    Set<String> renamed = new Fusion(known, iris, identity, none).update(reports, Set.of());
    Projections projections = new Projections(iris, identity, new Names(known, iris, identity, none));
    renamed.forEach(id -> project(iris.thing("article/" + id), places.get(id), projections));
    long graph = numbers.of(iris.identityGraph());
    identityFrom = file.count();
    known.find(iris.identityGraph(), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> add(graph, quad.asTriple()));
    identityTo = file.count();
    file.finish();
  }

  private void project(Node article, Place place, Projections projections) {
    List<Triple> extracted = new ArrayList<>();
    Map<Long, Node> nodes = new HashMap<>();
    file.read(place.from, place.record, row -> extracted.add(Triple.create(node(nodes, row[1]), node(nodes, row[2]), node(nodes, row[3]))));
    Set<Triple> graph = projections.of(article, extracted);
    if (graph.equals(new HashSet<>(extracted))) {
      return;
    }
    place.otherFrom = file.count();
    graph.forEach(triple -> add(place.graph, triple));
    add(provenance, Triple.create(article, AS_EXTRACTED, Literals.string(ArticleGraphs.pack(extracted))));
    place.otherTo = file.count();
  }

  private Node node(Map<Long, Node> nodes, long number) {
    return nodes.computeIfAbsent(number, numbers::node);
  }

  /** Hands over the rows that count. */
  void live(Consumer<long[]> reader) {
    file.read(0, foundation, reader);
    file.read(identityFrom, identityTo, reader);
    for (Place place : places.values()) {
      boolean replaced = place.otherFrom >= 0;
      file.read(replaced ? place.record : place.from, place.to, reader);
      if (replaced) {
        file.read(place.otherFrom, place.otherTo, reader);
      }
    }
  }

  int articles() {
    return places.size();
  }

  int refused() {
    return refused;
  }

  long facts() {
    return places.values().stream().mapToLong(place -> place.facts).sum();
  }

  void writeJournal(Path folder) {
    new LineFile(folder.resolve(ArticleJournal.NAME)).append(journal);
  }

  @Override
  public void close() {
    file.close();
  }
}
