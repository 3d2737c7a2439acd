package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.identity.Report;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The graph of identity: reports with the keys to find them by, and which address stands for which others. Paths are without the base. */
final class IdentityGraph {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Node graph;

  IdentityGraph(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.graph = iris.identityGraph();
  }

  void add(Report report) {
    Node node = iris.report(report.article(), report.thing());
    dataset.add(graph, node, REPORTS, iris.thing(report.thing()));
    dataset.add(graph, node, ARTICLE, article(report.article()));
    dataset.add(graph, node, PROFILE, Literals.string(report.encode()));
    report.blocks().forEach(key -> dataset.add(graph, node, BLOCK, Literals.string(key)));
  }

  void remove(Report report) {
    dataset.deleteAny(graph, iris.report(report.article(), report.thing()), Node.ANY, Node.ANY);
  }

  private Node article(String encodedId) {
    return iris.thing("article/" + encodedId);
  }

  /** The reports in an article. */
  List<Report> inArticle(Node article) {
    return reports(subjects(ARTICLE, article));
  }

  /** The reports of a thing under the address of the extraction. */
  List<Report> of(String thing) {
    return reports(subjects(REPORTS, iris.thing(thing)));
  }

  /** Every report. */
  List<Report> all() {
    Set<Node> nodes = new LinkedHashSet<>();
    dataset.find(graph, Node.ANY, PROFILE, Node.ANY).forEachRemaining(quad -> nodes.add(quad.getSubject()));
    return reports(nodes);
  }

  /** The things with a report under a key. */
  Set<String> under(String key) {
    Set<String> things = new TreeSet<>();
    subjects(BLOCK, Literals.string(key)).forEach(report -> things.add(iris.path(object(report, REPORTS))));
    return things;
  }

  private List<Report> reports(Iterable<Node> nodes) {
    List<Report> reports = new ArrayList<>();
    for (Node node : nodes) {
      String id = Iris.lastSegment(object(node, ARTICLE));
      reports.add(Report.decode(iris.path(object(node, REPORTS)), id, object(node, PROFILE).getLiteralLexicalForm()));
    }
    return reports;
  }

  private Set<Node> subjects(Node property, Node object) {
    Set<Node> subjects = new LinkedHashSet<>();
    dataset.find(graph, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  private Node object(Node subject, Node property) {
    Iterator<Quad> quads = dataset.find(graph, subject, property, Node.ANY);
    if (!quads.hasNext()) {
      throw new StoreException(
          StoreException.Kind.UNREADABLE, "the graph of identity lacks " + property + " of " + subject + ": run elshi fuse", null);
    }
    return quads.next().getObject();
  }

  /** The address that stands for a thing: its own unless it is one with others. */
  String standsFor(String thing) {
    Iterator<Quad> quads = dataset.find(graph, Node.ANY, MINTED_AS, iris.thing(thing));
    return quads.hasNext() ? iris.path(quads.next().getSubject()) : thing;
  }

  /** The things that an address stands for, itself included. */
  Set<String> members(String standing) {
    Set<String> members = new TreeSet<>(Set.of(standing));
    dataset.find(graph, iris.thing(standing), MINTED_AS, Node.ANY).forEachRemaining(quad -> members.add(iris.path(quad.getObject())));
    return members;
  }

  /** Lets one address stand for a thing; false if it did before. */
  boolean rename(String thing, String standing) {
    String before = standsFor(thing);
    if (before.equals(standing)) {
      return false;
    }
    dataset.deleteAny(graph, Node.ANY, MINTED_AS, iris.thing(thing));
    if (!standing.equals(thing)) {
      dataset.add(graph, iris.thing(standing), MINTED_AS, iris.thing(thing));
    }
    return true;
  }

  void clear() {
    dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }
}
