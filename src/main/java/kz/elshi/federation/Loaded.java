package kz.elshi.federation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.rdf.NQuads;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Which quads of a remote data set are known here, and the requests by which more become known. Subjects are fetched whole and many at
 * a time, with what belongs to them: a fact is never looked at without its participations and its articles, nor an
 * article without the reports of what was set aside.
 */
final class Loaded {
  private static final int SUBJECTS_A_REQUEST = 800;
  private static final Set<Node> FOLLOWED = Set.of(Vocabulary.PARTICIPATION, Vocabulary.ASSERTED_IN, Vocabulary.SET_ASIDE);

  private final RemoteService service;
  private final Set<Quad> quads = new HashSet<>();
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> graphs = new HashSet<>();
  private final Set<Quad> patterns = new HashSet<>();
  private boolean everything;

  Loaded(RemoteService service) {
    this.service = service;
  }

  /** Whether the server had a quad, as far as is known. */
  boolean contains(Quad quad) {
    return quads.contains(quad);
  }

  /**
   * Makes known all quads of a pattern: graph, subject, property, object, each a term or {@link Node#ANY}; the default graph is
   * {@link Quad#defaultGraphIRI}.
   *
   * @param deep whether facts found by a property and value will be looked at as well
   * @return the quads that were not known before, perhaps among others that were
   */
  Collection<Quad> load(Quad pattern, boolean deep) {
    if (isKnown(pattern)) {
      return List.of();
    }
    if (pattern.getSubject().isConcrete()) {
      return subjects(Set.of(pattern.getSubject()));
    }
    Collection<Quad> found = ask("SELECT * { " + branches(pattern) + " }", pattern);
    patterns.add(pattern);
    boolean free = !pattern.getPredicate().isConcrete() && !pattern.getObject().isConcrete();
    if (free && pattern.getGraph().isConcrete()) {
      graphs.add(pattern.getGraph());
    }
    everything |= free && !pattern.getGraph().isConcrete();
    if (deep && pattern.isDefaultGraph() && pattern.getObject().isURI() && !pattern.getPredicate().equals(Vocabulary.TYPE)) {
      Set<Node> facts = new LinkedHashSet<>();
      found.forEach(quad -> facts.add(quad.getSubject()));
      found.addAll(subjects(facts));
    }
    return found;
  }

  private boolean isKnown(Quad pattern) {
    return everything
        || (pattern.getGraph().isConcrete() && graphs.contains(pattern.getGraph()))
        || (pattern.getSubject().isConcrete() && subjects.contains(pattern.getSubject()))
        || patterns.contains(pattern);
  }

  /** Makes graphs known whole, in one request. */
  Collection<Quad> graphs(Collection<Node> wanted) {
    List<Node> missing = wanted.stream().filter(graph -> !everything && !graphs.contains(graph)).distinct().toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    Collection<Quad> found = ask("SELECT * { " + values("?g", missing) + "GRAPH ?g { ?s ?p ?o } }", Quad.create(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    graphs.addAll(missing);
    return found;
  }

  /** Makes everything known that any graph says of subjects and of what belongs to them. */
  Collection<Quad> subjects(Collection<Node> wanted) {
    List<Quad> found = new ArrayList<>();
    List<Node> missing = missing(wanted);
    while (!missing.isEmpty()) {
      Set<Node> next = new LinkedHashSet<>();
      for (int i = 0; i < missing.size(); i += SUBJECTS_A_REQUEST) {
        List<Node> some = missing.subList(i, Math.min(missing.size(), i + SUBJECTS_A_REQUEST));
        String values = values("?s", some);
        Collection<Quad> got =
            ask(
                "SELECT * { { " + values + "?s ?p ?o } UNION { " + values + "GRAPH ?g { ?s ?p ?o } } }",
                Quad.create(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
        subjects.addAll(some);
        found.addAll(got);
        got.stream().filter(quad -> FOLLOWED.contains(quad.getPredicate())).forEach(quad -> next.add(quad.getObject()));
      }
      missing = missing(next);
    }
    return found;
  }

  private List<Node> missing(Collection<Node> wanted) {
    return everything ? List.of() : wanted.stream().filter(node -> node.isURI() && !subjects.contains(node)).distinct().toList();
  }

  private static String values(String variable, Collection<Node> nodes) {
    return nodes.stream().map(NQuads::term).collect(joining(" ", "VALUES " + variable + " { ", " } "));
  }

  private static String branches(Quad pattern) {
    String triple = place(pattern.getSubject(), "?s") + " " + place(pattern.getPredicate(), "?p") + " " + place(pattern.getObject(), "?o");
    if (pattern.isDefaultGraph()) {
      return triple;
    }
    String named = "GRAPH " + place(pattern.getGraph(), "?g") + " { " + triple + " }";
    return pattern.getGraph().isConcrete() ? named : "{ " + triple + " } UNION { " + named + " }";
  }

  private static String place(Node node, String variable) {
    return node.isConcrete() ? NQuads.term(node) : variable;
  }

  private Collection<Quad> ask(String query, Quad pattern) {
    List<Quad> found = new ArrayList<>();
    RowSet rows = service.select(query);
    while (rows.hasNext()) {
      Quad quad = quad(rows.next(), pattern);
      if (!quad.getGraph().getURI().endsWith(Guard.GRAPH)) {
        quads.add(quad);
        found.add(quad);
      }
    }
    return found;
  }

  private static Quad quad(Binding row, Quad pattern) {
    Node graph = pattern.getGraph().isConcrete() ? pattern.getGraph() : row.get("g");
    return Quad.create(
        graph == null ? Quad.defaultGraphIRI : graph, term(row, "s", pattern.getSubject()), term(row, "p", pattern.getPredicate()),
        term(row, "o", pattern.getObject()));
  }

  private static Node term(Binding row, String variable, Node fixed) {
    return fixed.isConcrete() ? fixed : row.get(Var.alloc(variable));
  }
}
