package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.elshi.fixture.Sentences;
import kz.elshi.fixture.Stores;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.JudgementFile;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.shape.CheckedArticle;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person decides outranks the machine, survives reading the articles again, and can be taken back. */
class JudgementTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final List<CheckedArticle> ARTICLES =
      Stores.checked(
          Sentences.read(
              new String[][] {
                {"one", "2025-08-26", "Хабар", "26 тамызда Тәжікстан Президенті Эмомали Рахмон Астанада Қасым-Жомарт Тоқаевпен кездесті."},
                {"two", "2025-08-27", "Дерек", "Тәжікстан Президенті Эмомали Рахмон 27 тамызда Астанада Қасым-Жомарт Тоқаевпен кездесті."},
                {"three", "2025-08-28", "Ақпар", "Монғолия Қорғаныс министрі Баатар Доржын Алматыда Асқар Сапармұратұлымен кездесті."}
              }));

  private static Store filled(Path folder) {
    Store store = Stores.empty(folder);
    store.put(ARTICLES);
    return store;
  }

  private static Set<String> subjects(Store store, Node property, Node object) {
    return store.read(data -> {
      Set<String> subjects = new TreeSet<>();
      data.find(Quad.defaultGraphIRI, Node.ANY, property, object).forEachRemaining(quad -> subjects.add(Stores.IRIS.path(quad.getSubject())));
      return subjects;
    });
  }

  private static Set<String> values(Store store, String thing, Node property) {
    return store.read(data -> {
      Set<String> values = new TreeSet<>();
      data.find(Quad.defaultGraphIRI, Stores.IRIS.thing(thing), property, Node.ANY).forEachRemaining(quad -> values.add(quad.getObject().isURI() ? quad.getObject().getURI() : quad.getObject().getLiteralLexicalForm()));
      return values;
    });
  }

  private static Judgement judge(Store store, String verdict, String... things) {
    return new JudgementDesk(store).judge(verdict, List.of(things), "aigul", null, NOW);
  }

  private static void readAgain(Store store) {
    ARTICLES.forEach(article -> store.withdraw(article.graph().article().id()));
    store.put(ARTICLES);
  }

  @Test
  void aCorrectedLinkStaysCorrected(@TempDir Path folder) {
    try (Store store = filled(folder.resolve("store"))) {
      String before = Stores.nquads(store);
      Judgement judgement = judge(store, "wikidata", "person/emomali-rahmon", "Q42");
      readAgain(store);
      store.fuse();
      assertThat(values(store, "person/emomali-rahmon", Vocabulary.SAME_AS)).containsExactly(Vocabulary.WIKIDATA + "Q42");
      new JudgementDesk(store).withdraw(judgement.id(), "aigul", NOW.plusSeconds(60));
      assertThat(values(store, "person/emomali-rahmon", Vocabulary.SAME_AS)).containsExactly(Vocabulary.WIKIDATA + "Q57366");
      assertThat(withoutJudgements(Stores.nquads(store))).isEqualTo(withoutJudgements(before));
    }
  }

  private static String withoutJudgements(String nquads) {
    return String.join("\n", nquads.lines().filter(line -> !line.contains("/judgement")).toList());
  }

  @Test
  void aLinkRefusedInOneArticleMovesItsFactsToSomebodyElse(@TempDir Path folder) {
    try (Store store = filled(folder.resolve("store"))) {
      judge(store, "not-wikidata", "article/one/link-person-emomali-rahmon", "Q57366");
      readAgain(store);
      assertThat(values(store, "person/emomali-rahmon-not-Q57366", Vocabulary.SAME_AS)).isEmpty();
      assertThat(values(store, "person/emomali-rahmon-not-Q57366", Vocabulary.MENTIONED_IN)).isEmpty();
      assertThat(subjects(store, Vocabulary.HOLDER, Stores.IRIS.thing("person/emomali-rahmon-not-Q57366"))).hasSize(1);
      assertThat(subjects(store, Vocabulary.TYPE, Vocabulary.C_MEETING)).hasSize(3);
    }
  }

  @Test
  void peopleAndEventsAreJoinedAndKeptApart(@TempDir Path folder) {
    try (Store store = filled(folder.resolve("store"))) {
      assertThat(subjects(store, Vocabulary.TYPE, Vocabulary.C_MEETING)).hasSize(2);
      String fused = subjects(store, Vocabulary.PARTICIPANT, Stores.IRIS.thing("person/emomali-rahmon")).iterator().next();
      Node other = store.read(data -> data.find(Quad.defaultGraphIRI, Stores.IRIS.thing(fused), Vocabulary.MINTED_AS, Node.ANY).next().getObject());
      Judgement apart = judge(store, "not-same", fused, Stores.IRIS.path(other));
      readAgain(store);
      assertThat(subjects(store, Vocabulary.TYPE, Vocabulary.C_MEETING)).hasSize(3);
      new JudgementDesk(store).withdraw(apart.id(), "aigul", NOW.plusSeconds(60));
      assertThat(subjects(store, Vocabulary.TYPE, Vocabulary.C_MEETING)).hasSize(2);
      judge(store, "same", "person/mn-batar-dorzhin", "person/emomali-rahmon");
      readAgain(store);
      assertThat(subjects(store, Vocabulary.PARTICIPANT, Stores.IRIS.thing("person/mn-batar-dorzhin"))).isEmpty();
      assertThat(subjects(store, Vocabulary.PARTICIPANT, Stores.IRIS.thing("person/emomali-rahmon"))).hasSize(2);
    }
  }

  @Test
  void aWrongFactLeavesTheDefaultGraphAlone(@TempDir Path folder) {
    try (Store store = filled(folder.resolve("store"))) {
      String fact = subjects(store, Vocabulary.PARTICIPANT, Stores.IRIS.thing("person/emomali-rahmon")).iterator().next();
      judge(store, "wrong", fact);
      readAgain(store);
      assertThat(values(store, fact, Vocabulary.TYPE)).isEmpty();
      assertThat(values(store, "person/emomali-rahmon", Vocabulary.MET)).isEmpty();
      assertThat(store.<Boolean>read(data -> data.findNG(Node.ANY, Stores.IRIS.thing(fact), Vocabulary.TYPE, Vocabulary.C_MEETING).hasNext())).isTrue();
      new JudgementDesk(store).judge("right", List.of(fact), "aigul", null, NOW.plusSeconds(60));
      assertThat(values(store, fact, Vocabulary.JUDGED_AS)).containsExactly(Vocabulary.NAMESPACE + "RightVerdict");
      assertThat(values(store, "person/emomali-rahmon", Vocabulary.MET)).hasSize(1);
    }
  }

  @Test
  void anotherStoreTakesTheJudgementsOver(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("one/judgements.jsonl");
    try (Store one = filled(folder.resolve("one"));
        Store two = filled(folder.resolve("two"))) {
      judge(one, "wikidata", "person/emomali-rahmon", "Q42");
      Judgement unsure = judge(one, "unsure", subjects(one, Vocabulary.TYPE, Vocabulary.C_MEETING).iterator().next());
      new JudgementDesk(one).withdraw(unsure.id(), "bolat", NOW.plusSeconds(5));
      assertThat(two.replay(new JudgementFile(file).read())).isEqualTo(2);
      assertThat(two.replay(new JudgementFile(file).read())).isZero();
      assertThat(Stores.nquads(two)).isEqualTo(Stores.nquads(one));
      assertThat(Files.readAllLines(folder.resolve("two/judgements.jsonl"))).hasSize(3);
    }
    // What a crash has left of a line is no judgement, and a line that the graph lacks is caught up with.
    Files.writeString(file, Files.readAllLines(file).getFirst().replace("\"Q42\"", "\"Q43\"").replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"late\"") + "\n{\"id\":",
        StandardOpenOption.APPEND);
    try (Store one = Store.open(folder.resolve("one"), Stores.HOME, Stores.IRIS)) {
      assertThat(one.judgements()).hasSize(3);
      judge(one, "not-wikidata", "person/emomali-rahmon", "Q42");
      assertThat(new JudgementFile(file).read()).hasSize(4);
    }
  }

  @Test
  void whatMakesNoSenseIsRefusedWithASentence(@TempDir Path folder) {
    try (Store store = filled(folder.resolve("store"))) {
      assertThatThrownBy(() -> judge(store, "same", "person/emomali-rahmon")).hasMessageContaining("two things");
      assertThatThrownBy(() -> judge(store, "same", "person/emomali-rahmon", "person/nobody")).hasMessageContaining("no person/nobody");
      assertThatThrownBy(() -> judge(store, "same", "person/emomali-rahmon", "person/kassym-jomart-tokayev")).hasMessageContaining("reference");
      assertThatThrownBy(() -> judge(store, "wikidata", "person/emomali-rahmon", "P31")).hasMessageContaining("Q42");
      assertThatThrownBy(() -> judge(store, "wrong", "person/emomali-rahmon")).hasMessageContaining("no fact");
      assertThatThrownBy(() -> judge(store, "maybe", "person/emomali-rahmon")).hasMessageContaining("unknown verdict");
      assertThat(store.judgements()).isEmpty();
    }
  }
}
