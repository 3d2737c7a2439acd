package kz.elshi.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kz.elshi.identity.Projection;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What articles say under the names that identity and judgements give their people and events. */
final class Projections {
  private final Iris iris;
  private final IdentityGraph identity;
  private final Names names;

  Projections(Iris iris, IdentityGraph identity, Names names) {
    this.iris = iris;
    this.identity = identity;
    this.names = names;
  }

  /** The graph of an article, given what was extracted from it. */
  Set<Triple> of(Node article, Collection<Triple> extracted) {
    String id = Iris.lastSegment(article);
    Map<String, String> renamed = new LinkedHashMap<>();
    Map<Node, Node> links = names.decidedLinks(id, extracted);
    Set<String> things = new LinkedHashSet<>();
    identity.inArticle(article).forEach(report -> things.add(report.thing()));
    links.keySet().forEach(person -> things.add(iris.path(person)));
    for (String thing : things) {
      String name = names.of(id, thing);
      if (!name.equals(thing)) {
        renamed.put(thing, name);
      }
    }
    return new Projection(iris, renamed, links).of(extracted);
  }
}
