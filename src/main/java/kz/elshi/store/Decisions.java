package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.elshi.identity.Judgement;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** What people have decided, as the default graph shows it: wrong facts are left out, links to Wikidata are the decided ones. */
final class Decisions {
  private static final Set<Judgement.Verdict> OF_FACTS =
      Set.of(Judgement.Verdict.RIGHT, Judgement.Verdict.WRONG, Judgement.Verdict.UNSURE);

  private final Iris iris;
  private final Judgements judgements;
  private final IdentityGraph identity;

  /** As the judgements are when it is made. */
  Decisions(DatasetGraph dataset, Iris iris) {
    this.iris = iris;
    this.judgements = new Judgements(dataset, iris);
    this.identity = new IdentityGraph(dataset, iris);
  }

  /** What the default graph says of a subject, given what the named graphs say; {@code triples} is changed. */
  Set<Triple> applied(Node subject, Set<Triple> triples) {
    if (judgements.isEmpty()) {
      return triples;
    }
    Node fact = DefaultGraph.fact(subject);
    List<Judgement> own = about(subject);
    Judgement verdict = onFact(fact.equals(subject) ? own : about(fact));
    if (verdict != null && verdict.verdict() == Judgement.Verdict.WRONG) {
      triples.clear();
    } else if (verdict != null && !triples.isEmpty() && fact.equals(subject)) {
      triples.add(Triple.create(subject, JUDGED_AS, Concepts.verdict(verdict.verdict().id())));
    }
    links(subject, own, triples);
    return triples;
  }

  private List<Judgement> about(Node subject) {
    List<Judgement> about = new ArrayList<>();
    identity.members(iris.path(subject)).forEach(member -> about.addAll(judgements.about(iris.thing(member))));
    return about;
  }

  private static @Nullable Judgement onFact(List<Judgement> judgements) {
    return judgements.stream().filter(one -> OF_FACTS.contains(one.verdict())).max(Judgements.LATEST).orElse(null);
  }

  private static void links(Node subject, List<Judgement> judgements, Set<Triple> triples) {
    for (Judgement judgement : judgements) {
      if (judgement.verdict() == Judgement.Verdict.WIKIDATA) {
        triples.removeIf(triple -> isLink(triple, WIKIDATA));
        triples.add(Triple.create(subject, SAME_AS, NodeFactory.createURI(WIKIDATA + judgement.object())));
      } else if (judgement.verdict() == Judgement.Verdict.NOT_WIKIDATA) {
        triples.removeIf(triple -> isLink(triple, WIKIDATA + judgement.object()));
      }
    }
  }

  private static boolean isLink(Triple triple, String start) {
    boolean whole = !start.equals(WIKIDATA);
    String object = triple.predicateMatches(SAME_AS) ? triple.getObject().getURI() : "";
    return whole ? object.equals(start) : object.startsWith(start);
  }
}
