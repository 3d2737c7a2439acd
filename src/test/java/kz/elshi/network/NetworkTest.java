package kz.elshi.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network of the hand-made world, and of ties made up here. */
class NetworkTest {
  private static final Node ANA = Stores.IRIS.thing("person/ana-akhmet");
  private static final Node BEK = Stores.IRIS.thing("person/bek-boboev");
  private static final Node KZ = Stores.IRIS.thing("country/KZ");
  private static final Node TJ = Stores.IRIS.thing("country/TJ");

  @TempDir static Path folder;
  private static Store store;

  @BeforeAll
  static void open() {
    store = Stores.world(folder.resolve("store"));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Network around(Node node, Choice choice, int hops) {
    return store.read(data -> Neighbourhood.of(new TieReader(data), Map.of(node, Set.of()), choice, hops, Neighbourhood.CAP).network());
  }

  @Test
  void bundlesEventsOfTwoWithTheirKindsAndDates() {
    Edge edge = around(ANA, Choice.ALL, 1).graph().getEdge(ANA, BEK);
    assertThat(edge.kinds()).isEqualTo(Map.of("meeting", 1));
    assertThat(edge.first()).isEqualTo("2025-03-10").isEqualTo(edge.last());
    assertThat(edge.isInferred()).isFalse();
  }

  @Test
  void countriesAreTiedThroughWhoStoodForThem() {
    Edge edge = around(TJ, Choice.ALL, 1).graph().getEdge(KZ, TJ);
    assertThat(edge.kinds()).containsEntry("meeting", 1).containsEntry("visit", 1);
    assertThat(edge.isInferred()).isTrue();
  }

  @Test
  void visitorIsTiedToTheCountryVisited() {
    assertThat(around(BEK, Choice.ALL, 1).graph().getEdge(BEK, KZ).isInferred()).isFalse();
  }

  @Test
  void whatWasPlannedOrCancelledTiesNobody() {
    Network network = around(ANA, Choice.ALL, 1);
    assertThat(network.nodes()).contains(BEK).doesNotContain(TJ, Stores.IRIS.thing("person/uz-chin-olim"));
  }

  @Test
  void partsAreChosenByNodesKindsAndDays() {
    assertThat(around(ANA, new Choice(EnumSet.of(NodeKind.PERSON), Set.of(), "", ""), 1).nodes()).containsExactly(ANA, BEK);
    assertThat(around(ANA, new Choice(Choice.ALL.nodes(), Set.of("call"), "", ""), 1).nodes()).containsExactly(ANA);
    assertThat(around(ANA, new Choice(Choice.ALL.nodes(), Set.of("meeting"), "2025-03-11", ""), 1).nodes()).containsExactly(ANA);
    assertThat(around(ANA, new Choice(Choice.ALL.nodes(), Set.of("meeting"), "2025", "2025-03"), 1).nodes()).contains(BEK);
    assertThatThrownBy(() -> new Choice(Choice.ALL.nodes(), Set.of(), "soon", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNeighbourhoodIsThatPartOfTheWholeNetwork() {
    Network whole = store.read(data -> Network.of(List.of(), new TieReader(data).all(Choice.ALL)));
    Network part = around(BEK, Choice.ALL, 2);
    assertThat(whole.edges()).containsAll(part.edges());
    assertThat(part.graph().edgesOf(BEK)).containsExactlyInAnyOrderElementsOf(whole.graph().edgesOf(BEK));
  }

  @Test
  void countsWhatWouldComeBeforeItComes() {
    Map<String, Neighbourhood.Count> counts = store.read(data -> Neighbourhood.counts(new TieReader(data), BEK, Choice.ALL));
    assertThat(counts).containsEntry("meeting", new Neighbourhood.Count(1, 1)).containsKeys("visit", Tie.HOLDING);
  }

  @Test
  void ofTooManyTheStrongestAreShown() {
    Neighbourhood one = store.read(data -> Neighbourhood.of(new TieReader(data), Map.of(BEK, Set.of()), Choice.ALL, 1, 2));
    assertThat(one.network().nodes()).hasSize(2).contains(BEK);
    assertThat(one.found()).isGreaterThan(2);
    assertThat(one.atLeast()).isFalse();
  }

  @Test
  void pathsAreShortestFirstAndMayAvoidCountries() {
    Node chair = Stores.IRIS.thing("office/kz-mazhilis-chair");
    Paths paths = store.read(data -> Paths.between(new TieReader(data), chair, KZ, Choice.ALL, 3, true));
    assertThat(paths.paths()).isNotEmpty().isSortedAccordingTo((a, b) -> a.size() - b.size()).allMatch(path -> path.size() <= 3);
    assertThat(store.read(data -> Paths.between(new TieReader(data), chair, KZ, Choice.ALL, 1, true)).paths()).isEmpty();
    Paths through = store.read(data -> Paths.between(new TieReader(data), BEK, TJ, Choice.ALL, 3, true));
    Paths around = store.read(data -> Paths.between(new TieReader(data), BEK, TJ, Choice.ALL, 3, false));
    assertThat(through.paths()).isNotEmpty();
    assertThat(around.paths()).isEmpty();
  }

  private static Node node(int number) {
    return Stores.IRIS.thing("person/p" + number);
  }

  private static Tie tie(int a, int b) {
    return Tie.of(Stores.IRIS.thing("event/meeting-" + a + "-" + b), "meeting", null, node(a), node(b), false);
  }

  /** Two groups of four in which everybody knows everybody, and one tie between them. */
  private static Network barbell() {
    List<Tie> ties = new ArrayList<>();
    for (int group = 0; group < 8; group += 4) {
      for (int a = group; a < group + 4; a++) {
        for (int b = a + 1; b < group + 4; b++) {
          ties.add(tie(a, b));
        }
      }
    }
    ties.add(tie(3, 4));
    return Network.of(List.of(), ties);
  }

  @Test
  void measuresAreThoseOfTheTextbook() {
    List<Centrality> all = Centrality.of(barbell());
    Centrality bridge = all.get(3);
    assertThat(bridge.degree()).isEqualTo(4);
    // 12 pairs of the other seven lie on different sides of it, of 21 in all.
    assertThat(bridge.betweenness()).isCloseTo(12.0 / 21, within(1e-9));
    assertThat(all.getFirst().betweenness()).isZero();
    assertThat(all.stream().mapToDouble(Centrality::pageRank).sum()).isCloseTo(1, within(1e-6));
    assertThat(all.stream().map(Centrality::community)).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
    assertThat(Centrality.of(barbell())).isEqualTo(all);
  }

  @Test
  void nodesWithoutTiesAreCommunitiesOfTheirOwn() {
    assertThat(Centrality.of(Network.of(List.of(node(1), node(2)), List.of()))).extracting(Centrality::degree).containsExactly(0, 0);
  }
}
