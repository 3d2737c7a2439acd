package kz.elshi.store;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.elshi.identity.Judgement;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Under which address a person or an event of an article goes: what people have decided about the article first, then identity. */
final class Names {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final IdentityGraph identity;
  private final Judgements judgements;

  Names(DatasetGraph dataset, Iris iris, IdentityGraph identity, Judgements judgements) {
    this.dataset = dataset;
    this.iris = iris;
    this.identity = identity;
    this.judgements = judgements;
  }

  /** The address of a thing of an article; both without the base. */
  String of(String article, String thing) {
    String own = thing.startsWith("person/") ? decided(article, thing) : thing;
    return identity.standsFor(own);
  }

  /** Of whom the article speaks by a decision about its link; the person itself if there is none. */
  private String decided(String article, String person) {
    String decided = person;
    for (Judgement judgement : judgements.about(iris.personLink(article, person))) {
      if (judgement.verdict() == Judgement.Verdict.WIKIDATA) {
        String item = String.valueOf(judgement.object());
        return known(item).orElse("person/" + item);
      }
      if (judgement.verdict() == Judgement.Verdict.NOT_WIKIDATA) {
        decided = person + "-not-" + judgement.object();
      }
    }
    return decided;
  }

  /** The person of the reference with an item of Wikidata. */
  Optional<String> known(String item) {
    Iterator<Quad> quads = dataset.find(iris.referenceGraph(), Node.ANY, SAME_AS, NodeFactory.createURI(WIKIDATA + item));
    return quads.hasNext() ? Optional.of(iris.path(quads.next().getSubject())) : Optional.empty();
  }

  boolean isOfReference(String thing) {
    return dataset.contains(iris.referenceGraph(), iris.thing(thing), TYPE, Node.ANY);
  }

  /** The items that people have decided on for the people of an article, by the addresses of the extraction; null for none. */
  Map<Node, Node> decidedLinks(String article, Iterable<Triple> extracted) {
    Map<Node, Node> links = new LinkedHashMap<>();
    for (Triple triple : extracted) {
      if (triple.predicateMatches(Vocabulary.LINK)) {
        List<Judgement> about = judgements.about(triple.getObject());
        about.stream().filter(one -> one.verdict() == Judgement.Verdict.NOT_WIKIDATA).forEach(one -> links.putIfAbsent(triple.getSubject(), Node.ANY));
        about.stream().filter(one -> one.verdict() == Judgement.Verdict.WIKIDATA)
            .forEach(one -> links.put(triple.getSubject(), NodeFactory.createURI(WIKIDATA + one.object())));
      }
    }
    return links;
  }
}
