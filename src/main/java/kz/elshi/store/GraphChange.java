package kz.elshi.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What the default graph of a later version has that an earlier one had not, and the other way round.
 *
 * @param came triples of the later one alone
 * @param gone triples of the earlier one alone
 */
public record GraphChange(Set<Triple> came, Set<Triple> gone) {

  /** This change and then another as one: what came and went again is in neither. */
  GraphChange then(GraphChange next) {
    Set<Triple> allCame = new LinkedHashSet<>(came);
    Set<Triple> allGone = new LinkedHashSet<>(gone);
    next.gone.stream().filter(triple -> !allCame.remove(triple)).forEach(allGone::add);
    next.came.stream().filter(triple -> !allGone.remove(triple)).forEach(allCame::add);
    return new GraphChange(allCame, allGone);
  }

  /** All triples that came or went. */
  public List<Collection<Triple>> both() {
    return List.of(came, gone);
  }

  /** What the triples speak of, and of participations the events that they belong to. */
  public Set<Node> subjects() {
    Set<Node> subjects = new LinkedHashSet<>();
    both().forEach(triples -> triples.forEach(triple -> {
      subjects.add(triple.getSubject());
      subjects.add(DefaultGraph.fact(triple.getSubject()));
    }));
    return subjects;
  }

  int size() {
    return came.size() + gone.size();
  }
}
