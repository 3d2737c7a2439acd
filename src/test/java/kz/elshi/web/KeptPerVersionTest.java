package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.fixture.Stores;
import kz.elshi.network.Choice;
import kz.elshi.network.Edge;
import kz.elshi.network.KnownNetworks;
import kz.elshi.network.Neighbourhood;
import kz.elshi.network.Tie;
import kz.elshi.network.TieReader;
import kz.elshi.rdf.OntologyLabels;
import kz.elshi.reconcile.Reconciler;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.store.JudgementDesk;
import kz.elshi.store.PerVersion;
import kz.elshi.store.Store;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from version to version and brought up to date is what the whole store gives. */
class KeptPerVersionTest {
  private static final OntologyLabels ONTOLOGY = new OntologyLabels(Stores.HOME);
  private static final List<Node> FOCUS = List.of(Stores.IRIS.country("KZ"), Stores.IRIS.country("TJ"), Stores.IRIS.of("person", "kassym-jomart-tokayev"));

  @TempDir Path folder;

  @Test
  void followsAnyChanges() {
    try (Store store = Stores.empty(folder.resolve("store"))) {
      store.changes().follow(() -> {});
      PerVersion<Catalogue> catalogues =
          new PerVersion<>(
              data -> Catalogue.read(data, Stores.IRIS, ONTOLOGY), store.changes(),
              (former, data, change) -> former.after(change, data, Stores.IRIS, ONTOLOGY));
      Reconciler reconciler = new Reconciler(Stores.HOME, Stores.IRIS, ONTOLOGY, store.changes());
      PerVersion<KnownNetworks> networks =
          new PerVersion<>(data -> new KnownNetworks(), store.changes(), (former, data, change) -> former.after(change, data));
      PerVersion<GraphCounts> counts = new PerVersion<>(GraphCounts::read, store.changes(), (former, data, change) -> former.after(change));
      List<CheckedArticle> articles = new ArrayList<>(Stores.checked());
      Random random = new Random(7);
      for (int step = 0; step < 12; step++) {
        Collections.shuffle(articles, random);
        if (step % 3 == 1) {
          store.withdraw(articles.subList(0, articles.size() / 3).stream().map(article -> article.graph().article().id()).toList());
        } else if (step == 6) {
          judge(store, articles);
        } else {
          store.put(articles.subList(0, 1 + random.nextInt(articles.size())));
        }
        store.read(
            data -> {
              assertThat(catalogues.get(data)).isEqualTo(Catalogue.read(data, Stores.IRIS, ONTOLOGY));
              assertThat(names(reconciler, data)).isEqualTo(names(new Reconciler(Stores.HOME, Stores.IRIS, ONTOLOGY), data));
              assertThat(counts.get(data)).isEqualTo(GraphCounts.read(data));
              assertThat(ties(networks.get(data).reader(data))).isEqualTo(ties(new TieReader(data)));
              return true;
            });
      }
    }
  }

  /** Somebody throws out a fact. */
  private static void judge(Store store, List<CheckedArticle> articles) {
    String fact = store.read(data -> Catalogue.read(data, Stores.IRIS, ONTOLOGY).events().getFirst().node().getURI());
    new JudgementDesk(store).judge("wrong", List.of(fact), "aigul", null, Instant.parse("2026-11-24T10:00:00Z"));
  }

  private static Map<String, List<Node>> names(Reconciler reconciler, DatasetGraph data) {
    Map<String, List<Node>> found = new TreeMap<>();
    for (String text : List.of("Қ", "Тоқаев", "Рахмон", "Эмомали", "президент", "Astana", "Тәжікстан", "мәжіліс төрағасы", "сауда")) {
      found.put(text, reconciler.look(data, "kk").suggestions().entities(text, 0, 50, false));
    }
    return found;
  }

  private static Map<Node, Set<Tie>> ties(TieReader reader) {
    Map<Node, Set<Tie>> ties = new TreeMap<>(java.util.Comparator.comparing(Node::getURI));
    FOCUS.forEach(node -> ties.put(node, Set.copyOf(reader.of(node, Choice.ALL))));
    return ties;
  }

  @Test
  void aNetworkOfALaterVersionLooksTheSame() {
    try (Store store = Stores.world(folder.resolve("store"))) {
      store.changes().follow(() -> {});
      PerVersion<KnownNetworks> networks =
          new PerVersion<>(data -> new KnownNetworks(), store.changes(), (former, data, change) -> former.after(change, data));
      List<Edge> before = store.read(data -> edges(networks.get(data), data));
      String id = Stores.checked().getFirst().graph().article().id();
      store.withdraw(id);
      assertThat(store.<List<Edge>>read(data -> edges(networks.get(data), data))).isNotEqualTo(before);
      store.put(Stores.checked());
      assertThat(store.<List<Edge>>read(data -> edges(networks.get(data), data))).isEqualTo(before);
    }
  }

  private static List<Edge> edges(KnownNetworks networks, DatasetGraph data) {
    Neighbourhood around = networks.around(networks.reader(data), Map.of(FOCUS.getFirst(), Set.of()), Choice.ALL, 2).neighbourhood();
    return around.network().edges();
  }
}
