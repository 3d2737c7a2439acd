package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.elshi.fixture.Stores;
import kz.elshi.identity.Report;
import kz.elshi.rdf.Literals;
import kz.elshi.rdf.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as an earlier version has left it is brought into the form of this one when it is opened, by itself. */
class EarlierStoreTest {
  @TempDir Path folder;

  private void becomesTheSameAgain(Consumer<DatasetGraph> earlier) {
    String expected;
    try (Store store = Stores.world(folder.resolve("store"))) {
      expected = Stores.nquads(store);
    }
    try (Tdb tdb = Tdb.connect(folder.resolve("store"))) {
      Txn.executeWrite(tdb.dataset(), () -> {
        Node mark = Stores.IRIS.identityGraph();
        tdb.dataset().deleteAny(Stores.IRIS.provenanceGraph(), mark, Vocabulary.FINGERPRINT, Node.ANY);
        tdb.dataset().deleteAny(Quad.defaultGraphIRI, mark, Vocabulary.FINGERPRINT, Node.ANY);
        earlier.accept(tdb.dataset());
      });
    }
    try (Store store = Store.open(folder.resolve("store"), Stores.HOME, Stores.IRIS)) {
      assertThat(Stores.nquads(store)).isEqualTo(expected);
    }
  }

  @Test
  void eventsGetTheirYears() {
    becomesTheSameAgain(data -> data.deleteAny(Quad.defaultGraphIRI, Node.ANY, Vocabulary.IN_YEAR, Node.ANY));
  }

  @Test
  void keysAndProfilesMoveFromReportsToThings() {
    becomesTheSameAgain(data -> {
      Node graph = Stores.IRIS.identityGraph();
      List<Report> reports = new ArrayList<>();
      data.stream(Stores.IRIS.provenanceGraph(), Node.ANY, Vocabulary.TYPE, Vocabulary.C_ARTICLE)
          .forEach(quad -> reports.addAll(new IdentityGraph(data, Stores.IRIS).inArticle(quad.getSubject())));
      assertThat(reports).isNotEmpty();
      data.deleteAny(graph, Node.ANY, Vocabulary.TOLD_IN, Node.ANY);
      for (Report report : reports) {
        Node thing = Stores.IRIS.thing(report.thing());
        data.deleteAny(graph, thing, Vocabulary.PROFILE, Node.ANY);
        data.deleteAny(graph, thing, Vocabulary.BLOCK, Node.ANY);
        Node node = Stores.IRIS.report(report.article(), report.thing());
        report.blocks().forEach(key -> data.add(graph, node, Vocabulary.BLOCK, Literals.string(key)));
      }
    });
  }
}
