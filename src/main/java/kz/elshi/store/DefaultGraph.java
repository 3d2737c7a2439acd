package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The derived default graph: what a query sees without {@code GRAPH}.
 *
 * <p>It is derived subject by subject from the named graphs (facts once, without the text of evidence and articles), so that
 * the upkeep after a change and a rebuild of the whole are the same computation. Edges are derived from events.
 */
final class DefaultGraph {
  private static final String ARTICLE_PATH = "/article/";
  private static final List<String> OWN_PARTS = List.of("e-", "link-", "report-");

  private final DatasetGraph dataset;
  private final Iris iris;
  private final Edges edges;
  private final Decisions decisions;
  private final IdentityGraph identity;

  DefaultGraph(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.edges = new Edges(dataset, iris);
    this.decisions = new Decisions(dataset, iris);
    this.identity = new IdentityGraph(dataset, iris);
  }

  /** Whether a subject belongs to an article alone (its evidence, links, reports) and stays out of the default graph. */
  static boolean staysInArticle(Node subject) {
    String address = subject.getURI();
    int article = address.indexOf(ARTICLE_PATH);
    int part = article < 0 ? -1 : address.indexOf('/', article + ARTICLE_PATH.length());
    return part > 0 && OWN_PARTS.stream().anyMatch(own -> address.startsWith(own, part + 1));
  }

  /** The event that a participation belongs to; anything else is itself. */
  static Node fact(Node subject) {
    int part = subject.getURI().contains("/event/") ? subject.getURI().indexOf("/p-") : -1;
    return part < 0 ? subject : NodeFactory.createURI(subject.getURI().substring(0, part));
  }

  /** The subjects of a graph that the default graph has something to say of. */
  Set<Node> subjects(Node graph) {
    Set<Node> subjects = new LinkedHashSet<>();
    Iterator<Quad> quads = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      Node subject = quads.next().getSubject();
      if (!staysInArticle(subject)) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  /** Edges that the default graph has because of some subjects. */
  Set<Triple> edges(Collection<Node> subjects) {
    Set<Triple> all = new LinkedHashSet<>();
    subjects.forEach(subject -> all.addAll(edges.of(subject)));
    return all;
  }

  /** Derives subjects anew after their named graphs have changed; {@code before} are the edges they gave before. */
  void update(Collection<Node> subjects, Set<Triple> before) {
    for (Node subject : subjects) {
      replace(subject, derive(subject));
    }
    Set<Triple> after = edges(subjects);
    for (Triple edge : before) {
      if (!after.contains(edge) && !edges.isSupported(edge)) {
        dataset.delete(Quad.defaultGraphIRI, edge.getSubject(), edge.getPredicate(), edge.getObject());
      }
    }
    after.stream().filter(edge -> !before.contains(edge)).forEach(this::add);
  }

  /** Derives everything anew. */
  void rebuild() {
    dataset.deleteAny(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    Set<Node> subjects = new LinkedHashSet<>();
    Iterator<Node> graphs = dataset.listGraphNodes();
    List<Node> all = new ArrayList<>();
    graphs.forEachRemaining(all::add);
    all.forEach(graph -> subjects.addAll(subjects(graph)));
    subjects.forEach(subject -> derive(subject).forEach(this::add));
    edges(subjects).forEach(this::add);
  }

  private void add(Triple triple) {
    dataset.add(Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /** Changes what is different only: what is there already costs TDB2 as much to put in as what is new. */
  private void replace(Node subject, Set<Triple> derived) {
    Set<Triple> old = new HashSet<>();
    dataset
        .find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> old.add(quad.asTriple()));
    for (Triple triple : old) {
      if (!derived.contains(triple) && !Edges.PROPERTIES.contains(triple.getPredicate())) {
        dataset.delete(Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
      }
    }
    derived.stream().filter(triple -> !old.contains(triple)).forEach(this::add);
  }

  private Set<Triple> derive(Node subject) {
    return derive(subject, dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY));
  }

  /** What all named graphs together say of a subject: one confidence, the highest; one name a language, the reference's first. */
  Set<Triple> derive(Node subject, Iterator<Quad> quads) {
    Set<Triple> triples = new LinkedHashSet<>();
    List<Triple> confidences = new ArrayList<>();
    List<Quad> labels = new ArrayList<>();
    // What Wikidata is found to know of an entity counts only while something else speaks of it.
    boolean spokenOf = false;
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node property = quad.getPredicate();
      if (quad.getGraph().equals(iris.identityGraph()) && !property.equals(MINTED_AS)) {
        continue;
      }
      spokenOf |= !quad.getGraph().equals(iris.wikidataGraph());
      if (property.equals(CONFIDENCE)) {
        confidences.add(quad.asTriple());
      } else if (property.equals(LABEL)) {
        labels.add(quad);
      } else if (!isLeftOut(quad)) {
        triples.add(quad.asTriple());
      }
    }
    if (!spokenOf) {
      return Set.of();
    }
    confidences.stream()
        .max(Comparator.comparingDouble(triple -> Double.parseDouble(triple.getObject().getLiteralLexicalForm())))
        .ifPresent(triples::add);
    addNames(labels, triples);
    addFound(subject, triples);
    return decisions.applied(subject, triples);
  }

  /** What Wikidata was found to know of somebody under an address that identity has replaced since. */
  private void addFound(Node subject, Set<Triple> triples) {
    if (iris.path(subject).startsWith("person/")) {
      for (String member : identity.members(iris.path(subject))) {
        dataset.find(iris.wikidataGraph(), iris.thing(member), SAME_AS, Node.ANY)
            .forEachRemaining(quad -> triples.add(Triple.create(subject, SAME_AS, quad.getObject())));
      }
    }
  }

  private boolean isLeftOut(Quad quad) {
    boolean record = quad.getGraph().equals(iris.provenanceGraph());
    boolean articleText = record && (quad.getPredicate().equals(TEXT) || quad.getPredicate().equals(AS_EXTRACTED));
    return articleText || isOfArticleAlone(quad.asTriple());
  }

  /** Whether a triple of an article's graph has no part in the default graph. */
  static boolean isOfArticleAlone(Triple triple) {
    return triple.predicateMatches(LINK) || staysInArticle(triple.getSubject());
  }

  private void addNames(List<Quad> labels, Set<Triple> triples) {
    List<Quad> sorted = new ArrayList<>(labels);
    sorted.sort(
        Comparator.comparing((Quad quad) -> !quad.getGraph().equals(iris.referenceGraph()))
            .thenComparing(quad -> preferred(quad))
            .thenComparing(quad -> quad.getObject().getLiteralLexicalForm()));
    Set<String> named = new LinkedHashSet<>();
    Set<Node> seen = new LinkedHashSet<>();
    for (Quad quad : sorted) {
      if (seen.add(quad.getObject())) {
        boolean best = named.add(quad.getObject().getLiteralLanguage());
        triples.add(Triple.create(quad.getSubject(), best ? LABEL : ALT_LABEL, quad.getObject()));
      }
    }
  }

  /** The fullest name of an entity, the shortest of a pair. */
  private static int preferred(Quad quad) {
    int length = quad.getObject().getLiteralLexicalForm().length();
    return quad.getSubject().getURI().contains("/pair/") ? length : -length;
  }
}
