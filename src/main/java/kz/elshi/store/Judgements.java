package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.elshi.identity.Judgement;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** The graph of judgements. */
final class Judgements {
  /** The latest last. */
  static final Comparator<Judgement> LATEST = Comparator.comparing(Judgement::at).thenComparing(Judgement::id);

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Node graph;
  private boolean empty;

  Judgements(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.graph = iris.judgementsGraph();
    this.empty = !dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return empty;
  }

  void put(Judgement judgement) {
    empty = false;
    Node node = iris.judgement(judgement.id());
    dataset.deleteAny(graph, node, Node.ANY, Node.ANY);
    add(node, TYPE, C_JUDGEMENT);
    add(node, VERDICT, Concepts.verdict(judgement.verdict().id()));
    add(node, JUDGED, NodeFactory.createURI(judgement.subject()));
    if (judgement.object() != null) {
      boolean item = judgement.verdict().isOfWikidata();
      add(node, item ? JUDGED_ITEM : JUDGED, NodeFactory.createURI(item ? WIKIDATA + judgement.object() : judgement.object()));
    }
    add(node, JUDGED_BY, Literals.string(judgement.by()));
    add(node, JUDGED_AT, time(judgement.at()));
    if (judgement.note() != null) {
      add(node, NOTE, Literals.string(judgement.note()));
    }
    if (judgement.withdrawnAt() != null) {
      add(node, WITHDRAWN_AT, time(judgement.withdrawnAt()));
      add(node, WITHDRAWN_BY, Literals.string(String.valueOf(judgement.withdrawnBy())));
    }
  }

  private void add(Node subject, Node property, Node object) {
    dataset.add(graph, subject, property, object);
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }

  /** All judgements, the earliest first. */
  List<Judgement> all() {
    List<Judgement> all = new ArrayList<>();
    dataset.find(graph, Node.ANY, TYPE, C_JUDGEMENT).forEachRemaining(quad -> all.add(read(quad.getSubject())));
    all.sort(LATEST);
    return all;
  }

  Optional<Judgement> byId(String id) {
    Node node = iris.judgement(id);
    return dataset.contains(graph, node, TYPE, C_JUDGEMENT) ? Optional.of(read(node)) : Optional.empty();
  }

  /** The judgements in force about a thing, the latest of each matter. */
  List<Judgement> about(Node thing) {
    if (empty) {
      return List.of();
    }
    Map<String, Judgement> matters = new TreeMap<>();
    List<Judgement> found = new ArrayList<>();
    dataset.find(graph, Node.ANY, JUDGED, thing).forEachRemaining(quad -> found.add(read(quad.getSubject())));
    found.stream().filter(Judgement::holds).sorted(LATEST).forEach(judgement -> matters.put(judgement.matter(), judgement));
    return new ArrayList<>(matters.values());
  }

  private Judgement read(Node node) {
    List<Node> judged = new ArrayList<>();
    dataset.find(graph, node, JUDGED, Node.ANY).forEachRemaining(quad -> judged.add(quad.getObject()));
    judged.sort(Comparator.comparing(Node::getURI));
    Node item = object(node, JUDGED_ITEM);
    String second = judged.size() > 1 ? judged.get(1).getURI() : item == null ? null : item.getURI().substring(WIKIDATA.length());
    String withdrawn = lexical(object(node, WITHDRAWN_AT));
    String id = iris.path(node).substring("judgement/".length());
    return new Judgement(
        id, verdict(node), judged.getFirst().getURI(), second, String.valueOf(lexical(object(node, JUDGED_BY))),
        Instant.parse(String.valueOf(lexical(object(node, JUDGED_AT)))), lexical(object(node, NOTE)),
        withdrawn == null ? null : Instant.parse(withdrawn), lexical(object(node, WITHDRAWN_BY)));
  }

  private Judgement.Verdict verdict(Node node) {
    Node concept = object(node, VERDICT);
    for (Judgement.Verdict verdict : Judgement.Verdict.values()) {
      if (Concepts.verdict(verdict.id()).equals(concept)) {
        return verdict;
      }
    }
    throw new StoreException(StoreException.Kind.UNREADABLE, "the judgement " + node + " has no known verdict", null);
  }

  private @Nullable Node object(Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
    return quads.hasNext() ? quads.next().getObject() : null;
  }

  private static @Nullable String lexical(@Nullable Node node) {
    return node == null ? null : node.getLiteralLexicalForm();
  }
}
