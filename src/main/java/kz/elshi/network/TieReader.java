package kz.elshi.network;

import static kz.elshi.rdf.Vocabulary.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads ties from the default graph by its indexes, inside one read transaction; each event once.
 *
 * <p>Not for more than one thread.
 */
public final class TieReader {
  private final DatasetGraph data;
  private final EventTies events;
  private final KnownTies known;
  private final Map<Node, List<Tie>> read = new HashMap<>();

  public TieReader(DatasetGraph data) {
    this(data, new KnownTies());
  }

  /** With what is known of the same state of the store. */
  TieReader(DatasetGraph data, KnownTies known) {
    this.data = data;
    this.known = known;
    this.events = new EventTies(data);
  }

  /** The ties of a node that are chosen; each event (or holding) gives at most one to each other node. */
  public List<Tie> of(Node node, Choice choice) {
    return known.get(node, this::read).stream().filter(choice::accepts).toList();
  }

  private List<Tie> read(Node node) {
    List<Tie> ties = new ArrayList<>();
    for (Node event : eventsOf(node)) {
      read.computeIfAbsent(event, events::of).stream().filter(tie -> tie.touches(node)).forEach(ties::add);
    }
    return List.copyOf(ties);
  }

  /** All ties that are chosen: reads every event of the store. */
  public List<Tie> all(Choice choice) {
    List<Tie> ties = new ArrayList<>();
    for (Node type : List.of(C_EVENT, C_OFFICE_HOLDING)) {
      for (Node event : subjects(TYPE, type)) {
        events.of(event).stream().filter(choice::accepts).forEach(ties::add);
      }
    }
    return ties;
  }

  private Set<Node> eventsOf(Node node) {
    Set<Node> found = new LinkedHashSet<>(subjects(PARTICIPANT, node));
    if (NodeKind.COUNTRY.fits(node)) {
      found.addAll(subjects(DESTINATION, node));
      subjects(ON_BEHALF_OF, node).forEach(part -> found.addAll(subjects(PARTICIPATION, part)));
    } else if (NodeKind.OFFICE.fits(node)) {
      found.addAll(subjects(OFFICE, node));
      subjects(CAPACITY, node).forEach(part -> found.addAll(subjects(PARTICIPATION, part)));
    } else {
      found.addAll(subjects(HOLDER, node));
    }
    return found;
  }

  /** Whether a node took part in more than so many events; reads no more than that many. */
  boolean isBusy(Node node, int most) {
    Set<Node> seen = new HashSet<>();
    Iterator<Quad> quads = data.find(Quad.defaultGraphIRI, Node.ANY, PARTICIPANT, node);
    while (quads.hasNext() && seen.size() <= most) {
      seen.add(quads.next().getSubject());
    }
    return seen.size() > most;
  }

  private List<Node> subjects(Node property, Node object) {
    List<Node> subjects = new ArrayList<>();
    data.find(Quad.defaultGraphIRI, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }
}
