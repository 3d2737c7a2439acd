package kz.elshi.rdf;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Evidence;
import kz.elshi.claim.Extraction;
import kz.elshi.entity.Entity;
import kz.elshi.text.Article;
import kz.elshi.text.Fingerprint;
import kz.elshi.text.Sentence;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Writes an extraction as an article's graph. Same extraction, same triples in the same order; no blank nodes. */
public final class GraphWriter {
  /** Version of the extractor, told in every article's record. */
  public static final String VERSION = "0.1.0";

  private final Iris iris;

  public GraphWriter(Iris iris) {
    this.iris = iris;
  }

  public Iris iris() {
    return iris;
  }

  /** The graph of an extraction. */
  public ArticleGraph write(Extraction extraction) {
    Article article = extraction.document().article();
    Set<Triple> triples = new LinkedHashSet<>();
    List<Node> facts = new ArrayList<>();
    String tag = article.languageTag();
    Node graph = iris.article(article.id());
    ClaimWriter claims = new ClaimWriter(iris, article.id(), tag, triples);
    byFact(extraction).forEach(
        (fact, told) -> {
          facts.add(fact);
          claims.write(fact, told.getFirst());
          for (Claim claim : told) {
            triples.add(Triple.create(fact, RULE, Literals.string(claim.grounding().rule())));
            claim.grounding().evidence().forEach(evidence -> evidence(extraction, graph, fact, evidence, triples));
          }
        });
    EntityWriter entities = new EntityWriter(iris, article.id(), tag, triples);
    extraction.entities().forEach(entities::write);
    claims.entities().forEach(entities::write);
    return new ArticleGraph(article, graph, List.copyOf(triples), record(extraction, graph, tag), facts);
  }

  /** The claims of each fact, the most certain first: an article may tell one fact twice. */
  private Map<Node, List<Claim>> byFact(Extraction extraction) {
    Map<Node, List<Claim>> facts = new LinkedHashMap<>();
    for (Claim claim : extraction.claims()) {
      Node fact = iris.claim(claim, extraction.document().article().id());
      facts.computeIfAbsent(fact, key -> new ArrayList<>(1)).add(claim);
    }
    for (List<Claim> told : facts.values()) {
      told.sort(Comparator.comparingDouble((Claim claim) -> claim.grounding().confidence()).reversed());
    }
    return facts;
  }

  private void evidence(Extraction extraction, Node graph, Node fact, Evidence evidence, Set<Triple> triples) {
    Node node = iris.evidence(evidence.article(), evidence.span());
    triples.add(Triple.create(fact, EVIDENCE, node));
    triples.add(Triple.create(node, TYPE, C_EVIDENCE));
    triples.add(Triple.create(node, ARTICLE, evidence.article().equals(extraction.document().article().id()) ? graph : iris.article(evidence.article())));
    triples.add(Triple.create(node, SENTENCE, Literals.integer(evidence.sentence())));
    triples.add(Triple.create(node, EXACT, Literals.string(evidence.exact())));
    triples.add(Triple.create(node, START, Literals.integer(evidence.span().start())));
    triples.add(Triple.create(node, END, Literals.integer(evidence.span().end())));
    if (evidence.sentence() < extraction.document().sentences().size()) {
      Sentence sentence = extraction.document().sentences().get(evidence.sentence());
      String text = sentence.span().in(extraction.document().text());
      triples.add(Triple.create(node, SENTENCE_TEXT, Literals.string(text)));
      triples.add(Triple.create(node, SENTENCE_START, Literals.integer(sentence.span().start())));
    }
  }

  private List<Triple> record(Extraction extraction, Node node, String tag) {
    Article article = extraction.document().article();
    List<Triple> record = new ArrayList<>();
    record.add(Triple.create(node, TYPE, C_ARTICLE));
    if (article.title() != null) {
      record.add(Triple.create(node, HEADLINE, Literals.text(article.title(), tag)));
    }
    if (article.url() != null) {
      record.add(Triple.create(node, URL, NodeFactory.createLiteralDT(article.url(), XSDDatatype.XSDanyURI)));
    }
    if (article.published() != null) {
      record.add(Triple.create(node, DATE_PUBLISHED, Literals.date(article.published())));
    }
    String outlet = article.publisher() != null ? article.publisher() : extraction.outlet();
    if (outlet != null) {
      record.add(Triple.create(node, OUTLET, Literals.string(outlet)));
    }
    record.add(Triple.create(node, IN_LANGUAGE, Literals.string(tag)));
    record.add(Triple.create(node, TEXT, Literals.string(article.text())));
    record.add(Triple.create(node, FINGERPRINT, Literals.string(Fingerprint.of(article.text()))));
    record.add(Triple.create(node, EXTRACTOR, Literals.string("elshi " + VERSION)));
    for (Entity entity : extraction.entities()) {
      record.add(Triple.create(node, MENTIONS, iris.entity(entity)));
    }
    return record;
  }
}
