package kz.elshi.shape;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.rdf.ArticleGraph;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Literals;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * The gate: SHACL over one article's graph, and a look whether the quoted words stand where the evidence says. A fact that fails,
 * itself or by its participations or evidence, is set aside; the rest passes. Immutable and safe to share between threads.
 */
public final class Gate {
  private static final String LANGUAGE = "en";

  private final Shapes shapes;
  private final QuickCheck quick;
  /** English message of each shape; the validator gives all languages at once. */
  private final Map<Node, String> messages = new HashMap<>();
  private final Iris iris;

  /**
   * Parses the shapes.
   *
   * @throws KnowledgeException if {@code ontology/shapes.ttl} is missing or broken
   */
  public Gate(Home home, Iris iris) {
    this.iris = iris;
    try {
      Graph graph = RDFDataMgr.loadGraph(home.path("ontology/shapes.ttl").toUri().toString());
      shapes = Shapes.parse(graph);
      quick = new QuickCheck(shapes);
      graph
          .find(Node.ANY, SHACL.message, Node.ANY)
          .filterKeep(triple -> LANGUAGE.equals(triple.getObject().getLiteralLanguage()))
          .forEachRemaining(triple -> messages.put(triple.getSubject(), triple.getObject().getLiteralLexicalForm()));
    } catch (RiotException e) {
      throw new KnowledgeException("ontology/shapes.ttl cannot be read: " + e.getMessage(), e);
    }
  }

  /** An article with the facts that pass, and those that do not with the reasons. */
  public CheckedArticle check(ArticleGraph article) {
    Map<Node, TreeSet<String>> violations = violations(article);
    if (violations.isEmpty()) {
      return new CheckedArticle(article, List.of());
    }
    Map<Node, TreeSet<String>> facts = new LinkedHashMap<>();
    for (Node fact : article.facts()) {
      for (Node part : parts(article, fact)) {
        TreeSet<String> messages = violations.get(part);
        if (messages != null) {
          facts.computeIfAbsent(fact, key -> new TreeSet<>()).addAll(messages);
        }
      }
    }
    return setAside(article, facts);
  }

  private Map<Node, TreeSet<String>> violations(ArticleGraph article) {
    Map<Node, TreeSet<String>> violations = new HashMap<>();
    if (!quick.surelyKept(article.asserted(), parts(article)::contains)) {
      for (ReportEntry entry : validate(article.asserted()).getEntries()) {
        add(violations, entry.focusNode(), messages.getOrDefault(entry.source(), entry.message()));
      }
    }
    words(article, violations);
    return violations;
  }

  private ValidationReport validate(List<Triple> triples) {
    Graph graph = GraphFactory.createGraphMem();
    triples.forEach(graph::add);
    return ShaclValidator.get().validate(shapes, graph);
  }

  private static void add(Map<Node, TreeSet<String>> violations, Node node, String message) {
    violations.computeIfAbsent(node, key -> new TreeSet<>()).add(message);
  }

  /** Offsets must reproduce the quoted words from the stored text. */
  private static void words(ArticleGraph article, Map<Node, TreeSet<String>> violations) {
    Map<Node, Map<Node, Node>> evidence = new LinkedHashMap<>();
    for (Triple triple : article.asserted()) {
      if (triple.predicateMatches(START) || triple.predicateMatches(END) || triple.predicateMatches(EXACT)) {
        evidence.computeIfAbsent(triple.getSubject(), key -> new HashMap<>()).put(triple.getPredicate(), triple.getObject());
      }
    }
    String text = article.article().text();
    evidence.forEach(
        (node, values) -> {
          int start = integer(values.get(START));
          int end = integer(values.get(END));
          String exact = values.containsKey(EXACT) ? values.get(EXACT).getLiteralLexicalForm() : "";
          boolean there = start >= 0 && end <= text.length() && start <= end && text.substring(start, end).equals(exact);
          if (!there) {
            add(violations, node, "the quoted words do not stand at " + start + "–" + end + " of the stored text");
          }
        });
  }

  private static int integer(@Nullable Node node) {
    return node == null ? -1 : Integer.parseInt(node.getLiteralLexicalForm());
  }

  /** The nodes whose faults set a fact aside: those of {@link #parts(ArticleGraph, Node)} for any of the facts. */
  private static Set<Node> parts(ArticleGraph article) {
    Set<Node> facts = new HashSet<>(article.facts());
    Set<Node> parts = new HashSet<>(facts);
    for (Triple triple : article.asserted()) {
      if (triple.getObject().isURI() && facts.contains(triple.getSubject())) {
        parts.add(triple.getObject());
      }
    }
    return parts;
  }

  /** The fact and the nodes that belong to it alone, with the office and pair that it names. */
  private static List<Node> parts(ArticleGraph article, Node fact) {
    List<Node> parts = new ArrayList<>(List.of(fact));
    for (Triple triple : article.asserted()) {
      if (triple.getSubject().equals(fact) && triple.getObject().isURI()) {
        parts.add(triple.getObject());
      }
    }
    return parts;
  }

  private CheckedArticle setAside(ArticleGraph article, Map<Node, TreeSet<String>> facts) {
    List<SetAside> setAside = new ArrayList<>();
    List<Triple> report = new ArrayList<>();
    List<Node> gone = new ArrayList<>();
    facts.forEach(
        (fact, messages) -> {
          setAside.add(new SetAside(fact, new ArrayList<>(messages)));
          gone.add(fact);
          Node node = iris.setAside(article.article().id(), fact);
          report.add(Triple.create(article.graph(), SET_ASIDE, node));
          report.add(Triple.create(node, TYPE, C_SET_ASIDE));
          report.add(Triple.create(node, ARTICLE, article.graph()));
          report.add(Triple.create(node, NAME, Literals.string(fact.getURI())));
          messages.forEach(message -> report.add(Triple.create(node, MESSAGE, Literals.string(message))));
        });
    List<Node> kept = article.facts().stream().filter(fact -> !gone.contains(fact)).toList();
    return new CheckedArticle(article.with(withoutFacts(article, gone, kept), report, kept), setAside);
  }

  private static List<Triple> withoutFacts(ArticleGraph article, List<Node> gone, List<Node> kept) {
    List<Node> needed = new ArrayList<>();
    kept.forEach(fact -> needed.addAll(parts(article, fact)));
    List<Node> dropped = new ArrayList<>();
    for (Node fact : gone) {
      dropped.add(fact);
      for (Triple triple : article.asserted()) {
        boolean own = triple.predicateMatches(EVIDENCE) || triple.predicateMatches(PARTICIPATION);
        if (own && triple.getSubject().equals(fact) && !needed.contains(triple.getObject())) {
          dropped.add(triple.getObject());
        }
      }
    }
    return article.asserted().stream().filter(triple -> !dropped.contains(triple.getSubject())).toList();
  }
}
