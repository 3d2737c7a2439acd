package kz.elshi.identity;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kz.elshi.rdf.Iris;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * An article's graph with the addresses that identity gives its people and events: they are renamed, and with them the
 * participations and office holdings whose addresses are made from theirs.
 */
public final class Projection {
  private final Iris iris;
  private final Map<Node, Node> names = new HashMap<>();
  private final Map<Node, Node> links;

  /**
   * Prepares the projection of one article.
   *
   * @param renamed addresses without the base, old to new; nothing maps to itself
   * @param links items of Wikidata decided on for people of this article, by the addresses of the extraction; {@link Node#ANY} for none
   */
  public Projection(Iris iris, Map<String, String> renamed, Map<Node, Node> links) {
    this.iris = iris;
    this.links = Map.copyOf(links);
    renamed.forEach((from, to) -> names.put(iris.thing(from), iris.thing(to)));
  }

  /** Whether the projection changes nothing. */
  public boolean isIdentity() {
    return names.isEmpty() && links.isEmpty();
  }

  /** The graph with its new addresses. */
  public Set<Triple> of(Collection<Triple> extracted) {
    derive(extracted);
    Set<Triple> projected = new LinkedHashSet<>();
    for (Triple triple : extracted) {
      boolean decided = triple.predicateMatches(SAME_AS) && links.containsKey(triple.getSubject());
      if (!decided) {
        projected.add(Triple.create(name(triple.getSubject()), triple.getPredicate(), name(triple.getObject())));
      }
    }
    links.forEach((person, item) -> {
      if (item.isURI()) {
        projected.add(Triple.create(name(person), SAME_AS, item));
      }
    });
    return projected;
  }

  private Node name(Node node) {
    return names.getOrDefault(node, node);
  }

  /** Addresses that are made from those of events and people. */
  private void derive(Collection<Triple> extracted) {
    Map<Node, Node> actors = new HashMap<>();
    extracted.stream().filter(triple -> triple.predicateMatches(ACTOR)).forEach(triple -> actors.put(triple.getSubject(), triple.getObject()));
    Map<Node, Node> derived = new HashMap<>();
    for (Triple triple : extracted) {
      if (triple.predicateMatches(PARTICIPATION)) {
        put(derived, triple.getObject(), participation(triple.getSubject(), triple.getObject(), actors.get(triple.getObject())));
      } else if (triple.predicateMatches(HOLDER) && names.containsKey(triple.getObject())) {
        put(derived, triple.getSubject(), holding(triple.getSubject(), triple.getObject()));
      }
    }
    names.putAll(derived);
  }

  private static void put(Map<Node, Node> derived, Node from, Node to) {
    if (!from.equals(to)) {
      derived.put(from, to);
    }
  }

  private Node participation(Node event, Node part, @Nullable Node actor) {
    String tail = part.getURI().substring(event.getURI().length());
    if (actor != null && names.containsKey(actor)) {
      tail = tail.replace(segment(actor), segment(name(actor)));
    }
    return NodeFactory.createURI(name(event).getURI() + tail);
  }

  private Node holding(Node holding, Node holder) {
    String key = key(holder);
    return NodeFactory.createURI(holding.getURI().replace("/holding/" + key + "-", "/holding/" + key(name(holder)) + "-"));
  }

  private String key(Node person) {
    String path = iris.path(person);
    return path.substring(path.indexOf('/') + 1);
  }

  private String segment(Node actor) {
    return "/p-" + iris.path(actor).replace('/', '-') + "-";
  }
}
