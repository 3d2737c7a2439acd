package kz.elshi.wikidata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.elshi.fixture.Stores;
import kz.elshi.identity.Judgement;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.Vocabulary;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.store.Store;
import kz.elshi.text.Article;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People taken out of the reference, read in articles, then looked for in a real endpoint that knows them. */
class LinkTest {
  private static final Iris IRIS = Iris.standard();
  private static final Node VISITOR = IRIS.of("person", "uz-shavkat-mirzioev");
  private static final Node MINISTER = IRIS.of("person", "kz-sadir-zhaparov");
  private static final Wikidata.Choice ALL = new Wikidata.Choice(Wikidata.KINDS, Wikidata.THRESHOLD, false, false, 3);
  private static final Watch NOBODY = (done, total) -> {};

  @TempDir static Path shared;
  @TempDir Path folder;
  private static Home home;
  private static FusekiServer server;
  private static List<CheckedArticle> articles;

  @BeforeAll
  static void start() {
    home = Homes.with(shared.resolve("home"), line -> !line.contains("Shavkat Mirziyoyev") && !line.contains("Sadyr Zhaparov"));
    server =
        StandIn.of(Reference.read(Stores.HOME), person -> true, Set.of("ru", "en"))
            .human("Q999001", "Шавкат Мирзиёев", "ru", "Q265", null, "", "")
            .serve();
    articles =
        read(
            article("one", "Өзбекстан Президенті Шавкат Мирзиёев Астанада Қазақстан Президенті Қасым-Жомарт Тоқаевпен кездесті."),
            article("two", "Өзбекстан Президенті Шавкат Мирзиёев Қырғызстанға ресми сапармен барды."),
            article("three", "Қазақстан Энергетика министрі Садыр Жапаров Өзбекстан елшісімен кездесті."));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static Article article(String id, String text) {
    return new Article(id, text, Language.KAZAKH, text, null, PartialDate.parse("2022-06-10"), "Outlet", id);
  }

  private static List<CheckedArticle> read(Article... texts) {
    Pipeline pipeline = new Pipeline(home);
    GraphWriter writer = new GraphWriter(IRIS);
    Gate gate = new Gate(home, IRIS);
    List<CheckedArticle> read = new ArrayList<>();
    for (Article text : texts) {
      read.add(gate.check(writer.write(pipeline.extract(text))));
    }
    return read;
  }

  private Store filled(String name) {
    Store store = Store.open(folder.resolve(name), home, IRIS);
    store.put(articles);
    return store;
  }

  private LinkReport link(Store store, Wikidata.Choice choice) {
    Manners manners = new Manners(Duration.ofSeconds(30), Duration.ZERO, 2, Duration.ofMillis(10), Duration.ofSeconds(1), "");
    return Wikidata.of(StandIn.address(server), home, manners, null).link(store, choice, NOBODY);
  }

  private static List<String> objects(Store store, Node graph, Node subject, Node property) {
    return store.read(data -> {
      List<String> objects = new ArrayList<>();
      data.find(graph, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(text(quad.getObject())));
      objects.sort(null);
      return objects;
    });
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  private static List<String> sameAs(Store store, Node person) {
    return objects(store, Quad.defaultGraphIRI, person, Vocabulary.SAME_AS);
  }

  private static String nquads(Store store) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, UTF_8)) {
      store.exportNQuads(out);
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void whoeverTheReferenceDoesNotKnowKeepsTheAddressAndGainsTheItem() {
    try (Store store = filled("gains")) {
      assertThat(sameAs(store, VISITOR)).isEmpty();
      LinkReport report = link(store, ALL);
      assertThat(report.unanswered()).isZero();
      assertThat(report.linked()).anyMatch(line -> line.startsWith("person/uz-shavkat-mirzioev\t" + qid("Shavkat Mirziyoyev") + "\t"));
      assertThat(sameAs(store, VISITOR)).containsExactly(Vocabulary.WIKIDATA + qid("Shavkat Mirziyoyev"));
      Node link = IRIS.wikidataLink(VISITOR);
      Node graph = IRIS.wikidataGraph();
      assertThat(objects(store, graph, link, Vocabulary.LINK_SOURCE)).containsExactly(StandIn.address(server));
      assertThat(objects(store, graph, link, Vocabulary.LINK_REASON)).contains("same name", "country UZ").anyMatch(reason -> reason.startsWith("held this office on 2022-06-10"));
      assertThat(objects(store, graph, link, Vocabulary.CANDIDATE)).as("the namesake is kept too").hasSize(2);
      assertThat(objects(store, graph, IRIS.candidate(VISITOR, "Q999001"), Vocabulary.RANK)).containsExactly("2");
    }
  }

  @Test
  void namesakesAreLeftOpenWithTheirCandidates() {
    try (Store store = filled("namesakes")) {
      LinkReport report = link(store, ALL);
      assertThat(sameAs(store, MINISTER)).isEmpty();
      assertThat(report.open()).anyMatch(line -> line.startsWith("person/kz-sadir-zhaparov\t" + qid("Sadyr Zhaparov")) && line.contains("country is not KZ"));
      assertThat(objects(store, IRIS.wikidataGraph(), IRIS.wikidataLink(MINISTER), Vocabulary.LINK_REASON)).contains("not linked: not certain enough");
    }
  }

  @Test
  void linksOutliveRebuildingAndReadingAgain() {
    try (Store store = filled("outlive")) {
      link(store, ALL);
      String linked = nquads(store);
      store.rebuild();
      assertThat(nquads(store)).isEqualTo(linked);
      store.withdraw("two");
      store.put(articles);
      assertThat(nquads(store)).isEqualTo(linked);
      assertThat(link(store, new Wikidata.Choice(Wikidata.KINDS, Wikidata.THRESHOLD, true, false, 3)).linked()).isNotEmpty();
      assertThat(nquads(store)).as("the same look-up again").isEqualTo(linked);
    }
  }

  @Test
  void nothingIsLeftInTheDefaultGraphWhenNobodySpeaksOfThePersonAnyMore() {
    try (Store store = filled("withdrawn")) {
      link(store, ALL);
      store.withdraw("one");
      assertThat(sameAs(store, VISITOR)).hasSize(1);
      store.withdraw("two");
      assertThat(sameAs(store, VISITOR)).isEmpty();
      String keptUp = nquads(store);
      store.rebuild();
      assertThat(nquads(store)).isEqualTo(keptUp);
      store.put(articles);
      assertThat(sameAs(store, VISITOR)).as("told again").hasSize(1);
    }
  }

  @Test
  void whatSomebodyHasJudgedItNotToBeIsNoCandidate() {
    try (Store store = filled("judged")) {
      link(store, ALL);
      String mirziyoyev = qid("Shavkat Mirziyoyev");
      Instant day = Instant.parse("2026-01-01T00:00:00Z");
      store.judge(new Judgement("j1", Judgement.Verdict.NOT_WIKIDATA, VISITOR.getURI(), mirziyoyev, "curator", day, null, null, null));
      assertThat(sameAs(store, VISITOR)).as("the judgement outranks the look-up").isEmpty();
      assertThat(link(store, ALL).linked()).noneMatch(line -> line.startsWith("person/uz-"));
      assertThat(objects(store, IRIS.wikidataGraph(), VISITOR, Vocabulary.SAME_AS)).isEmpty();
      assertThat(objects(store, IRIS.wikidataGraph(), IRIS.wikidataLink(VISITOR), Vocabulary.CANDIDATE)).as("the namesake").hasSize(1);
    }
  }

  @Test
  void aLinkThatNoLongerHoldsIsTakenBack() {
    try (Store store = filled("again")) {
      link(store, ALL);
      link(store, new Wikidata.Choice(Wikidata.KINDS, 1, true, false, 3));
      link(store, new Wikidata.Choice(Set.of("person"), 0.2, true, true, 3));
      assertThat(objects(store, IRIS.wikidataGraph(), MINISTER, Vocabulary.SAME_AS)).as("a dry run").isEmpty();
    }
  }

  @Test
  void aDumpGivesTheSameItem() {
    try (Store store = filled("dump")) {
      Path dump = StandIn.of(Reference.read(Stores.HOME), person -> true, Set.of("ru", "en")).dump(folder.resolve("truthy.nt.gz"));
      LinkReport report = Wikidata.of(dump.toString(), home, new Manners(Duration.ZERO, Duration.ZERO, 1, Duration.ZERO, Duration.ZERO, ""), null).link(store, ALL, NOBODY);
      assertThat(report.problems()).isEmpty();
      assertThat(sameAs(store, VISITOR)).containsExactly(Vocabulary.WIKIDATA + qid("Shavkat Mirziyoyev"));
      assertThat(sameAs(store, MINISTER)).isEmpty();
    }
  }

  private static String qid(String name) {
    return Reference.read(Stores.HOME).people().stream().filter(person -> person.names().en().getFirst().equals(name)).findFirst().orElseThrow().qid();
  }
}
