package kz.elshi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.claim.Event;
import kz.elshi.network.Captions;
import kz.elshi.network.Centrality;
import kz.elshi.network.KnownNetworks;
import kz.elshi.network.Neighbourhood;
import kz.elshi.network.NodeKind;
import kz.elshi.network.Tie;
import kz.elshi.network.TieReader;
import kz.elshi.rdf.Concepts;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.reconcile.Reconciler;
import org.apache.jena.graph.Node;

/** What a state of the network page means in the store, inside one read transaction. */
final class NetworkShown {
  private static final int LIKELY = 20;

  final Exchange exchange;
  final GraphView view;
  final NetworkState state;
  final TieReader reader;
  private final KnownNetworks networks;
  final Map<Node, Set<String>> focus = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if the store does not know what is in the focus
   */
  NetworkShown(Exchange exchange, GraphView view, NetworkState asked) {
    this.exchange = exchange;
    this.view = view;
    this.networks = exchange.site.networks().get(view.data);
    this.reader = networks.reader(view.data);
    List<String> paths = new ArrayList<>();
    for (String item : asked.focus()) {
      String kind = item.matches("[^ ]+:[a-z]+") ? item.substring(item.lastIndexOf(':') + 1) : "";
      Node node = node(kind.isEmpty() ? item : item.substring(0, item.length() - kind.length() - 1));
      Set<String> kinds = new java.util.HashSet<>(focus.getOrDefault(node, kind.isEmpty() ? Set.of() : Set.of(kind)));
      // An expansion by one kind adds to those before; one by all kinds takes them all.
      if (kind.isEmpty() || (focus.containsKey(node) && focus.getOrDefault(node, Set.of()).isEmpty())) {
        kinds.clear();
      } else {
        kinds.add(kind);
      }
      focus.put(node, kinds);
      paths.add(exchange.iris().path(node) + (kind.isEmpty() ? "" : ":" + kind));
    }
    this.state = asked.around(paths);
  }

  /**
   * The node that a path or a name means.
   *
   * @throws IllegalArgumentException if none
   */
  Node node(String asked) {
    Node node = exchange.iris().thing(asked);
    if (NodeKind.of(asked).isPresent() && view.exists(node)) {
      return node;
    }
    Reconciler.Look look = exchange.site.reconciler().look(view.data, exchange.language);
    return look.suggestions().entities(asked, 0, LIKELY, false).stream()
        .filter(one -> NodeKind.of(exchange.iris().path(one)).isPresent()).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(exchange.say("network.unknown", asked)));
  }

  KnownNetworks.Around around() {
    return networks.around(reader, focus, state.choice(), state.hops());
  }

  /** What can be expanded from a node. */
  Map<String, Neighbourhood.Count> counts(Node node) {
    return Neighbourhood.counts(reader, node, state.choice());
  }

  Captions captions() {
    return new Captions(view.data, exchange.language);
  }

  String path(Node node) {
    return exchange.iris().path(node);
  }

  /** The most central nodes first. */
  List<Centrality> sorted(List<Centrality> all) {
    return all.stream().sorted(Centrality.by(state.sort())).toList();
  }

  /** The name of a kind of tie. */
  String kind(String kind) {
    if (kind.equals(Tie.HOLDING)) {
      return view.term(Vocabulary.C_OFFICE_HOLDING);
    }
    for (Event.Type type : Event.Type.values()) {
      if (kz.elshi.claim.Claim.id(type).equals(kind)) {
        return view.term(Concepts.eventClass(type));
      }
    }
    return kind;
  }

  /** The page of an edge: its events and their sentences. */
  String edge(Node a, Node b) {
    NetworkState bare = state.around(List.of()).with("hops", "").with("size", "").with("colour", "").with("sort", "").with("nodes", "");
    return bare.address("/network/edge", "a", path(a), "b", path(b));
  }
}
