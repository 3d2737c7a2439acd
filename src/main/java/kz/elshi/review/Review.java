package kz.elshi.review;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.identity.Clusters;
import kz.elshi.identity.Judgement;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** The queue of questions for people, ordered by impact times uncertainty; what has been judged does not come again. */
public final class Review {
  /** Facts that are trusted less are asked about. */
  private static final double TRUSTED = 0.8;
  private static final Set<Judgement.Verdict> ON_FACTS = Set.of(Judgement.Verdict.RIGHT, Judgement.Verdict.WRONG, Judgement.Verdict.UNSURE);

  private final Store store;

  public Review(Store store) {
    this.store = store;
  }

  /**
   * The questions, the most urgent first.
   *
   * @param kinds those wanted
   * @param top how many at most
   */
  public List<ReviewItem> list(Set<ReviewItem.Kind> kinds, int top) {
    Set<String> judged = judged();
    Set<String> excluded = excluded();
    List<Clusters.Pair> doubtful = kinds.contains(ReviewItem.Kind.IDENTITY) ? store.doubtful() : List.of();
    List<ReviewItem> items = store.read(data -> {
      GraphReader graph = new GraphReader(data, store.iris());
      List<ReviewItem> found = new ArrayList<>();
      if (kinds.contains(ReviewItem.Kind.LINK)) {
        found.addAll(links(graph, excluded));
      }
      doubtful.forEach(pair -> found.add(pair(graph, pair)));
      if (kinds.contains(ReviewItem.Kind.OFFICE)) {
        found.addAll(new OfficeClashes(graph).find());
      }
      if (kinds.contains(ReviewItem.Kind.FACT)) {
        found.addAll(facts(graph));
      }
      return found;
    });
    return items.stream()
        .filter(item -> item.kind() == ReviewItem.Kind.IDENTITY || item.things().stream().noneMatch(judged::contains))
        .sorted(Comparator.comparingDouble(ReviewItem::urgency).reversed().thenComparing(ReviewItem::question).thenComparing(item -> item.things().toString()))
        .limit(top).toList();
  }

  private Set<String> judged() {
    Set<String> judged = new HashSet<>();
    for (Judgement judgement : store.judgements()) {
      if (judgement.holds() && (ON_FACTS.contains(judgement.verdict()) || judgement.verdict() == Judgement.Verdict.WIKIDATA)) {
        judged.add(store.iris().path(store.standsFor(NodeFactory.createURI(judgement.subject()))));
      }
    }
    return judged;
  }

  /** Items of Wikidata that people are not, as address, blank, id. */
  private Set<String> excluded() {
    Set<String> excluded = new HashSet<>();
    for (Judgement judgement : store.judgements()) {
      if (judgement.holds() && judgement.verdict() == Judgement.Verdict.NOT_WIKIDATA) {
        excluded.add(store.iris().path(store.standsFor(NodeFactory.createURI(judgement.subject()))) + " " + judgement.object());
      }
    }
    return excluded;
  }

  private static List<ReviewItem> links(GraphReader graph, Set<String> excluded) {
    List<ReviewItem> items = new ArrayList<>();
    for (Node person : graph.subjects(TYPE, C_PERSON)) {
      if (graph.objects(person, SAME_AS).isEmpty()) {
        Candidates.of(graph, person, excluded).ifPresent(items::add);
      }
    }
    return items;
  }

  private ReviewItem pair(GraphReader graph, Clusters.Pair pair) {
    Node a = graph.iris.thing(pair.a());
    Node b = graph.iris.thing(pair.b());
    List<String> evidence = new ArrayList<>(graph.sentences(a));
    evidence.addAll(graph.sentences(b));
    boolean people = pair.a().startsWith("person/");
    String question = people
        ? "Are " + graph.name(a) + " and " + graph.name(b) + " one person?" : "Are these two reports of one event?";
    return new ReviewItem(
        ReviewItem.Kind.IDENTITY, question, List.of(pair.a(), pair.b()), evidence,
        List.of("same " + pair.a() + " " + pair.b(), "not-same " + pair.a() + " " + pair.b()), graph.impact(a) + graph.impact(b),
        uncertainty(pair.score()));
  }

  private List<ReviewItem> facts(GraphReader graph) {
    List<ReviewItem> items = new ArrayList<>();
    graph.data.find(Quad.defaultGraphIRI, Node.ANY, CONFIDENCE, Node.ANY).forEachRemaining(quad -> {
      double confidence = Double.parseDouble(quad.getObject().getLiteralLexicalForm());
      if (confidence < TRUSTED) {
        Node fact = quad.getSubject();
        String path = graph.path(fact);
        items.add(
            new ReviewItem(
                ReviewItem.Kind.FACT, "Is this fact right (" + path.substring(0, path.indexOf('/')) + ", confidence " + confidence + ")?",
                List.of(path), graph.sentences(fact), List.of("right " + path, "wrong " + path, "unsure " + path), graph.impact(fact),
                uncertainty(confidence)));
      }
    });
    return items;
  }

  /** 1 where both answers are as likely, 0 where one is certain. */
  static double uncertainty(double probability) {
    return Math.max(0, 1 - Math.abs(2 * probability - 1));
  }
}
