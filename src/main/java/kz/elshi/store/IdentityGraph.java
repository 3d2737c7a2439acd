package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashSet;
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

/**
 * The graph of identity: reports, by which things they are found, and which address stands for which others. Paths are without the base.
 *
 * <pre>
 * a report          reports THING, article ARTICLE, profile P
 * its thing         toldIn ARTICLE, profile P, block KEY
 * a standing name   mintedAs THING
 * </pre>
 *
 * <p>Profile and keys are kept once a thing, however many articles tell the same of it: what is done for a new article does not grow with
 * the number of those before it.
 */
final class IdentityGraph {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final Node graph;
  private final Set<Node> renamed = new LinkedHashSet<>();

  IdentityGraph(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.graph = iris.identityGraph();
  }

  void add(Report report) {
    Node node = iris.report(report.article(), report.thing());
    Node thing = iris.thing(report.thing());
    Node profile = Literals.string(report.encode());
    dataset.add(graph, node, REPORTS, thing);
    dataset.add(graph, node, ARTICLE, article(report.article()));
    dataset.add(graph, node, PROFILE, profile);
    dataset.add(graph, thing, TOLD_IN, article(report.article()));
    dataset.add(graph, thing, PROFILE, profile);
    report.blocks().forEach(key -> dataset.add(graph, thing, BLOCK, Literals.string(key)));
  }

  void remove(Report report) {
    Node thing = iris.thing(report.thing());
    Node profile = Literals.string(report.encode());
    dataset.deleteAny(graph, iris.report(report.article(), report.thing()), Node.ANY, Node.ANY);
    dataset.delete(graph, thing, TOLD_IN, article(report.article()));
    if (!articles(thing, profile, 1).isEmpty()) {
      return;
    }
    dataset.delete(graph, thing, PROFILE, profile);
    Set<String> left = new HashSet<>();
    of(report.thing()).forEach(other -> left.addAll(other.blocks()));
    report.blocks().stream().filter(key -> !left.contains(key)).forEach(key -> dataset.delete(graph, thing, BLOCK, Literals.string(key)));
  }

  private Node article(String encodedId) {
    return iris.thing("article/" + encodedId);
  }

  /** The reports in an article. */
  List<Report> inArticle(Node article) {
    List<Report> reports = new ArrayList<>();
    for (Node node : subjects(ARTICLE, article)) {
      String thing = iris.path(object(node, REPORTS));
      reports.add(Report.decode(thing, Iris.lastSegment(article), object(node, PROFILE).getLiteralLexicalForm()));
    }
    return reports;
  }

  /**
   * What is reported of a thing under the address of the extraction: of an event each report; of a person each profile, with two of the
   * articles that tell it, for it makes no difference how many more do.
   */
  List<Report> of(String thing) {
    Node node = iris.thing(thing);
    int most = thing.startsWith("person/") ? 2 : Integer.MAX_VALUE;
    List<Node> profiles = new ArrayList<>();
    dataset.find(graph, node, PROFILE, Node.ANY).forEachRemaining(quad -> profiles.add(quad.getObject()));
    List<Report> reports = new ArrayList<>();
    for (Node profile : profiles) {
      articles(node, profile, most).forEach(article -> reports.add(Report.decode(thing, article, profile.getLiteralLexicalForm())));
    }
    return reports;
  }

  /** Ids of articles that tell one profile of a thing, at most so many. */
  private List<String> articles(Node thing, Node profile, int most) {
    List<String> articles = new ArrayList<>();
    Iterator<Quad> quads = dataset.find(graph, Node.ANY, PROFILE, profile);
    while (quads.hasNext() && articles.size() < most) {
      Node report = quads.next().getSubject();
      if (dataset.contains(graph, report, REPORTS, thing)) {
        articles.add(Iris.lastSegment(object(report, ARTICLE)));
      }
    }
    return articles;
  }

  /** Ids of the articles with a report of a thing. */
  Set<String> articles(String thing) {
    Set<String> articles = new TreeSet<>();
    dataset.find(graph, iris.thing(thing), TOLD_IN, Node.ANY).forEachRemaining(quad -> articles.add(Iris.lastSegment(quad.getObject())));
    return articles;
  }

  /** Whether one article has reports of both; takes as long as the one with fewer articles has. */
  boolean isToldTogether(String a, String b) {
    Node one = iris.thing(a);
    Node other = iris.thing(b);
    Iterator<Quad> ofOne = dataset.find(graph, one, TOLD_IN, Node.ANY);
    Iterator<Quad> ofOther = dataset.find(graph, other, TOLD_IN, Node.ANY);
    while (ofOne.hasNext() && ofOther.hasNext()) {
      if (dataset.contains(graph, other, TOLD_IN, ofOne.next().getObject()) || dataset.contains(graph, one, TOLD_IN, ofOther.next().getObject())) {
        return true;
      }
    }
    return false;
  }

  /** Every thing with a report. */
  Set<String> things() {
    Set<String> things = new TreeSet<>();
    dataset.find(graph, Node.ANY, TOLD_IN, Node.ANY).forEachRemaining(quad -> things.add(iris.path(quad.getSubject())));
    return things;
  }

  /** The things with a report under a key. */
  Set<String> under(String key) {
    Set<String> things = new TreeSet<>();
    subjects(BLOCK, Literals.string(key)).forEach(thing -> things.add(iris.path(thing)));
    return things;
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
    renamed.addAll(List.of(iris.thing(thing), iris.thing(before), iris.thing(standing)));
    dataset.deleteAny(graph, Node.ANY, MINTED_AS, iris.thing(thing));
    if (!standing.equals(thing)) {
      dataset.add(graph, iris.thing(standing), MINTED_AS, iris.thing(thing));
    }
    return true;
  }

  /** The things that have got another name through this object, with their names before and after. */
  Set<Node> renamed() {
    return renamed;
  }

  void clear() {
    dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }
}
