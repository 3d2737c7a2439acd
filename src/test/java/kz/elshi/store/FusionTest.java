package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.fixture.Sentences;
import kz.elshi.fixture.Stores;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.shape.CheckedArticle;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several outlets report one visit; it is one visit, with its meetings, and each says what it says. */
class FusionTest {
  private static final List<CheckedArticle> VISIT =
      Stores.checked(
          Sentences.read(
              new String[][] {
                {"kazpravda", "2025-08-27", "Kazpravda.kz",
                  "Тәжікстан Маджлиси милли төрағасы Рустам Эмомали 26 тамызда Астанаға ресми сапармен келді. "
                      + "26 тамызда Рустам Эмомали Астанада Мәжіліс Төрағасы Ерлан Қошановпен кездесті."},
                {"qazinform", "2025-08-26", "Kazinform",
                  "Тәжікстан парламенті жоғарғы палатасының төрағасы Рустам Эмомали бүгін Қазақстанға ресми сапармен келді. "
                      + "Бүгін Астанада Сенат төрағасы Мәулен Әшімбаев Рустам Эмомалимен кездесті."},
                {"egemen", "2025-08-27", "Egemen",
                  "Кеше Мемлекет басшысы Қасым-Жомарт Тоқаев Астанада Тәжікстан Маджлиси милли төрағасы Рустам Эмомалиді қабылдады. "
                      + "Рустам Эмомали 27 тамызда Қазақстанға ресми сапармен келген болатын."}
              }));

  private static Set<Node> ofType(Store store, String type) {
    return store.read(data -> {
      Set<Node> nodes = new TreeSet<>(java.util.Comparator.comparing(Node::getURI));
      data.find(Quad.defaultGraphIRI, Node.ANY, Vocabulary.TYPE, Vocabulary.term(type)).forEachRemaining(quad -> nodes.add(quad.getSubject()));
      return nodes;
    });
  }

  private static Set<String> values(Store store, Node subject, Node property) {
    return store.read(data -> {
      Set<String> values = new TreeSet<>();
      data.find(Quad.defaultGraphIRI, subject, property, Node.ANY)
          .forEachRemaining(quad -> values.add(quad.getObject().isURI() ? local(quad.getObject()) : quad.getObject().getLiteralLexicalForm()));
      return values;
    });
  }

  private static String local(Node node) {
    return node.getURI().substring(Math.max(node.getURI().lastIndexOf('/'), node.getURI().lastIndexOf('#')) + 1);
  }

  @Test
  void threeReportsOfOneVisitAreOneVisitWithItsMeetings(@TempDir Path folder) {
    try (Store store = Stores.empty(folder.resolve("store"))) {
      store.put(VISIT);
      assertThat(ofType(store, "Visit")).hasSize(1);
      Node visit = ofType(store, "Visit").iterator().next();
      assertThat(values(store, visit, Vocabulary.ASSERTED_IN)).containsExactly("egemen", "kazpravda", "qazinform");
      assertThat(values(store, visit, Vocabulary.DATE)).containsExactly("2025-08-26", "2025-08-27");
      assertThat(values(store, visit, Vocabulary.OUTLET_COUNT)).containsExactly("3");
      assertThat(values(store, visit, Vocabulary.REPORTED)).containsExactly("2025-08-26");
      assertThat(ofType(store, "Meeting")).hasSize(3).allSatisfy(
          meeting -> assertThat(values(store, meeting, Vocabulary.PART_OF)).containsExactly(local(visit)));
    }
  }

  @Test
  void withdrawingOneLeavesWhatTheOthersSay(@TempDir Path folder) {
    try (Store all = Stores.empty(folder.resolve("all"));
        Store two = Stores.empty(folder.resolve("two"))) {
      for (CheckedArticle one : VISIT) {
        all.put(VISIT);
        all.withdraw(one.graph().article().id());
        List<CheckedArticle> others = new ArrayList<>(VISIT);
        others.remove(one);
        VISIT.forEach(article -> two.withdraw(article.graph().article().id()));
        two.put(others);
        assertThat(Stores.nquads(all)).isEqualTo(Stores.nquads(two));
      }
    }
  }

  @Test
  void fusingEverythingGivesWhatWasFusedStepByStep(@TempDir Path folder) {
    try (Store store = Stores.empty(folder.resolve("store"))) {
      VISIT.forEach(article -> store.put(List.of(article)));
      String before = Stores.nquads(store);
      store.fuse();
      assertThat(Stores.nquads(store)).isEqualTo(before);
    }
  }

  @Test
  void aReportUnderAnotherAddressKeepsLeadingToTheEvent(@TempDir Path folder) {
    try (Store store = Stores.empty(folder.resolve("store"))) {
      store.put(VISIT);
      Node visit = ofType(store, "Visit").iterator().next();
      assertThat(values(store, visit, Vocabulary.MINTED_AS)).isNotEmpty().allSatisfy(
          old -> assertThat(store.standsFor(Stores.IRIS.thing("event/" + old))).isEqualTo(visit));
    }
  }
}
