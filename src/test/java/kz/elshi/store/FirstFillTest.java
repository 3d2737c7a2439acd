package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kz.elshi.fixture.Sentences;
import kz.elshi.fixture.Stores;
import kz.elshi.rdf.NQuads;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.store.JournalEntry.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is made in one go is the one that comes from bringing its articles one by one. */
class FirstFillTest {
  @TempDir Path folder;

  private Path filled() {
    return folder.resolve("filled");
  }

  /** The world, and reports of one visit that identity joins under one name, of people whom nobody knows. */
  private static List<CheckedArticle> articles() {
    List<CheckedArticle> articles = new ArrayList<>(Stores.checked());
    articles.addAll(
        Stores.checked(
            Sentences.read(new String[][] {
                {"j1", "2024-03-10", "Хабар", "Өзбекстан Президенті Шавкат Мирзиёев 10 наурызда Астанаға ресми сапармен келді."},
                {"j2", "2024-03-11", "Дерек", "10 наурызда Өзбекстан Президенті Шавкат Мирзиёев Астанада Қасым-Жомарт Тоқаевпен кездесті. Мирзиёев Қазақстанға ресми сапармен келді."},
                {"j3", "2024-03-11", "Ақпар", "Өзбекстан Президенті Шавкат Мирзиёев 11 наурызда Қазақстанға сапармен келді. Ол Астанада Қасым-Жомарт Тоқаевпен кездесті."}})));
    return articles;
  }

  private static void fill(Path folder, List<CheckedArticle> articles) {
    try (FirstFill fill = FirstFill.into(folder, Stores.HOME, Stores.IRIS)) {
      articles.forEach(article -> fill.add(ArticleStatements.of(article.graph())));
      fill.finish(phase -> {});
    }
  }

  private Store reopened() {
    return Store.openExisting(filled(), Stores.HOME, Stores.IRIS);
  }

  @Test
  void givesTheSameStore() {
    fill(filled(), articles());
    try (Store store = Stores.empty(folder.resolve("other")); Store made = reopened()) {
      articles().forEach(article -> store.put(List.of(article)));
      assertThat(Stores.nquads(made)).isEqualTo(Stores.nquads(store)).contains("mintedAs");
      assertThat(new Doctor(made, new Gate(Stores.HOME, Stores.IRIS)).examine()).allMatch(Doctor.Finding::isWell);
      assertThat(ArticleJournal.read(filled())).usingRecursiveFieldByFieldElementComparatorIgnoringFields("at").isEqualTo(ArticleJournal.read(folder.resolve("other")));
    }
    assertThat(folder.resolve("filled.loading")).doesNotExist();
  }

  /** It is a store like any other: what is brought and withdrawn afterwards leaves what it would leave anywhere. */
  @Test
  void canBeChangedAfterwards() {
    List<CheckedArticle> articles = articles();
    fill(filled(), articles.subList(0, articles.size() - 1));
    try (Store store = Stores.empty(folder.resolve("other")); Store made = reopened()) {
      made.put(List.of(articles.getLast()));
      made.withdraw("a1");
      store.put(articles);
      store.withdraw("a1");
      assertThat(Stores.nquads(made)).isEqualTo(Stores.nquads(store));
      made.compact();
      assertThat(Stores.nquads(made)).isEqualTo(Stores.nquads(store));
    }
  }

  @Test
  void anIdThatComesAgainTakesThePlaceOfTheFirst() {
    List<CheckedArticle> articles = articles();
    CheckedArticle other = Stores.checked(Sentences.read(new String[][] {{"j1", "2024-03-12", "Хабар", "Түркия Президенті Режеп Тайип Ердоған 12 наурызда Астанаға ресми сапармен келді."}})).getFirst();
    try (FirstFill fill = FirstFill.into(filled(), Stores.HOME, Stores.IRIS)) {
      articles.forEach(article -> fill.add(ArticleStatements.of(article.graph())));
      fill.add(ArticleStatements.of(articles.getFirst().graph()));
      fill.add(ArticleStatements.of(other.graph()));
      fill.refuse(JournalEntry.refused("broken.txt", null, "there is no text in it", null));
      FirstFill.Result result = fill.finish(phase -> {});
      assertThat(result.articles()).isEqualTo(articles.size());
      assertThat(result.refused()).isEqualTo(1);
    }
    try (Store store = Stores.empty(folder.resolve("other")); Store made = reopened()) {
      store.put(articles);
      store.put(List.of(other));
      assertThat(Stores.nquads(made)).isEqualTo(Stores.nquads(store));
    }
    assertThat(ArticleJournal.read(filled())).extracting(JournalEntry::outcome).endsWith(Outcome.UNCHANGED, Outcome.REPLACED, Outcome.REFUSED);
  }

  @Test
  void whatIsNotFinishedLeavesNothing() throws IOException {
    try (FirstFill fill = FirstFill.into(filled(), Stores.HOME, Stores.IRIS)) {
      fill.add(ArticleStatements.of(articles().getFirst().graph()));
      assertThatThrownBy(() -> FirstFill.into(filled(), Stores.HOME, Stores.IRIS)).hasMessageContaining("another process is filling");
    }
    assertThat(folder).isEmptyDirectory();
    // What a crash leaves beside is cleared away by the next fill.
    Files.createDirectories(folder.resolve("filled.loading/Data-0001"));
    Files.writeString(folder.resolve("filled.loading/Data-0001/GSPO.dat"), "torn");
    fill(filled(), articles());
    try (Store made = reopened()) {
      assertThat(made.articles()).hasSize(articles().size());
    }
    assertThatThrownBy(() -> FirstFill.into(filled(), Stores.HOME, Stores.IRIS)).isInstanceOf(StoreException.class).hasMessageContaining("is not empty");
  }

  private static String part(CheckedArticle article) {
    return NQuads.lines(article.graph(), Stores.IRIS.provenanceGraph());
  }

  @Test
  void partsGiveTheArticlesThatTheyWereWrittenFrom() throws IOException {
    List<CheckedArticle> articles = articles();
    Path part = folder.resolve("part.nq.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
      for (CheckedArticle article : articles) {
        out.write(part(article).getBytes(StandardCharsets.UTF_8));
      }
    }
    try (FirstFill fill = FirstFill.into(filled(), Stores.HOME, Stores.IRIS)) {
      new PartReader(Stores.IRIS).read(part, fill::add);
      fill.finish(phase -> {});
    }
    fill(folder.resolve("other"), articles);
    try (Store made = reopened(); Store other = Store.openExisting(folder.resolve("other"), Stores.HOME, Stores.IRIS)) {
      assertThat(Stores.nquads(made)).isEqualTo(Stores.nquads(other));
    }
  }

  @Test
  void whatIsNoPartIsRefused() throws IOException {
    String good = part(articles().getFirst());
    for (String bad : List.of(
        "no quads\n", "<http://a> <http://b> <http://c> .\n", "<http://a> <http://b> <http://c> <http://d> .\n", good.substring(0, good.length() / 2),
        "<https://w3id.org/elshi/person/a> <http://b> \"c\" <https://w3id.org/elshi/article/without-record> .\n",
        "<https://w3id.org/elshi/person/a> <http://b> \"c\" <https://w3id.org/elshi/graph/reference> .\n")) {
      Path file = Files.writeString(folder.resolve("bad.nq"), bad);
      assertThatThrownBy(() -> new PartReader(Stores.IRIS).read(file, article -> {})).as(bad).isInstanceOf(BackupException.class).hasMessageContaining("bad.nq");
    }
  }
}
