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
    Judgement fact = onFact(fact(subject));
    if (fact != null && fact.verdict() == Judgement.Verdict.WRONG) {
      triples.clear();
    } else if (fact != null && !triples.isEmpty() && fact(subject).equals(subject)) {
      triples.add(Triple.create(subject, JUDGED_AS, Concepts.verdict(fact.verdict().id())));
    }
    links(subject, triples);
    return triples;
  }

  /** The fact that a participation belongs to, or the subject itself. */
  private static Node fact(Node subject) {
    int part = subject.getURI().contains("/event/") ? subject.getURI().indexOf("/p-") : -1;
    return part < 0 ? subject : NodeFactory.createURI(subject.getURI().substring(0, part));
  }

  private List<Judgement> about(Node subject) {
    List<Judgement> about = new ArrayList<>();
    identity.members(iris.path(subject)).forEach(member -> about.addAll(judgements.about(iris.thing(member))));
    return about;
  }

  private @org.jspecify.annotations.Nullable Judgement onFact(Node fact) {
    return about(fact).stream().filter(one -> OF_FACTS.contains(one.verdict())).max(Judgements.LATEST).orElse(null);
  }

  private void links(Node subject, Set<Triple> triples) {
    for (Judgement judgement : about(subject)) {
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
