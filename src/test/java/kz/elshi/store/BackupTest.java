package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kz.elshi.fixture.Stores;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.store.JournalEntry.Outcome;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written out comes back, and what is broken is refused. */
class BackupTest {
  @TempDir Path folder;

  private Path backup(Store store) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Backup(store).write(bytes);
    return Files.write(folder.resolve("backup.nq.gz"), bytes.toByteArray());
  }

  private static String text(Path backup) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(backup))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path zipped(String text) throws IOException {
    Path file = folder.resolve("other.nq.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private List<Doctor.Finding> examined(Store store) {
    return new Doctor(store, new Gate(Stores.HOME, Stores.IRIS)).examine();
  }

  @Test
  void everythingComesBack() throws IOException {
    try (Store store = Stores.world(folder.resolve("one"))) {
      store.withdraw("a4");
      new JudgementDesk(store).judge("same", List.of("person/ana-akhmet", "person/bek-boboev"), "aigul", null, Instant.parse("2026-11-25T00:00:00Z"));
      Restore restore = new Restore(backup(store));
      assertThat(restore.manifest().articles()).isEqualTo(4);
      restore.into(folder.resolve("two"), Stores.IRIS);
      try (Store other = Store.openExisting(folder.resolve("two"), Stores.HOME, Stores.IRIS)) {
        assertThat(Stores.nquads(other)).isEqualTo(Stores.nquads(store));
        assertThat(other.judgements()).isEqualTo(store.judgements()).hasSize(1);
        assertThat(ArticleJournal.read(folder.resolve("two"))).isEqualTo(ArticleJournal.read(folder.resolve("one"))).last()
            .extracting(JournalEntry::outcome).isEqualTo(Outcome.WITHDRAWN);
        assertThat(examined(other)).allMatch(Doctor.Finding::isWell);
      }
    }
  }

  @Test
  void anyStoreCanLoadIt() throws IOException {
    try (Store store = Stores.world(folder.resolve("one"))) {
      DatasetGraph data = RDFParser.fromString(text(backup(store)), Lang.NQUADS).toDatasetGraph();
      assertThat(data.stream().count()).isEqualTo(store.statistics().quads());
    }
  }

  @Test
  void isOneStateWhileOthersWrite() throws Exception {
    List<CheckedArticle> articles = Stores.checked();
    try (Store store = Stores.world(folder.resolve("one"))) {
      String with = Stores.nquads(store);
      store.withdraw("a1");
      String without = Stores.nquads(store);
      AtomicBoolean isDone = new AtomicBoolean();
      Thread writer = Thread.ofPlatform().start(() -> {
        while (!isDone.get()) {
          store.put(articles);
          store.withdraw("a1");
        }
      });
      for (int i = 0; i < 5; i++) {
        Path other = folder.resolve("copy-" + i);
        new Restore(backup(store)).into(other, Stores.IRIS);
        try (Store copy = Store.openExisting(other, Stores.HOME, Stores.IRIS)) {
          assertThat(Stores.nquads(copy)).isIn(with, without);
        }
      }
      isDone.set(true);
      writer.join();
    }
  }

  @Test
  void whatIsNotWholeIsRefused() throws IOException {
    try (Store store = Stores.world(folder.resolve("one"))) {
      Path file = backup(store);
      byte[] bytes = Files.readAllBytes(file);
      String text = text(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
      assertThatThrownBy(() -> new Restore(file)).isInstanceOf(BackupException.class).hasMessageContaining("to its end");
      assertRefused(text.substring(0, text.lastIndexOf("#manifest")), "cut short");
      assertRefused(text.replaceFirst("2025-03-1", "2025-04-1"), "not as it was written");
      assertRefused(text.replaceFirst("\n<[^\n]*\n", "\n"), "not as it was written");
      assertRefused(text.replaceFirst("#elshi-backup", "#other"), "no backup");
      assertRefused("", "no backup");
    }
    assertThat(folder.resolve("two")).doesNotExist();
  }

  private void assertRefused(String text, String why) throws IOException {
    Path file = zipped(text);
    assertThatThrownBy(() -> new Restore(file)).isInstanceOf(BackupException.class).hasMessageContaining(why);
  }

  @Test
  void fillsEmptyStoresAlone() throws IOException {
    try (Store store = Stores.world(folder.resolve("one"))) {
      Restore restore = new Restore(backup(store));
      try (Store full = Stores.world(folder.resolve("full"))) {
        assertThat(full.articles()).hasSize(5);
      }
      assertThatThrownBy(() -> restore.into(folder.resolve("full"), Stores.IRIS)).isInstanceOf(StoreException.class).hasMessageContaining("not empty");
      try (Tdb empty = Tdb.connect(folder.resolve("empty"))) {
        assertThat(empty.size()).isPositive();
      }
      restore.into(folder.resolve("empty"), Stores.IRIS);
      Files.createDirectories(folder.resolve("texts"));
      Files.writeString(folder.resolve("texts/diary.txt"), "x");
      assertThatThrownBy(() -> restore.into(folder.resolve("texts"), Stores.IRIS)).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void theDoctorSeesWhatIsWrong() throws IOException {
    Path store = folder.resolve("one");
    try (Store opened = Stores.world(store)) {
      assertThat(examined(opened)).allMatch(Doctor.Finding::isWell);
      opened.dataset().asDatasetGraph().begin(org.apache.jena.query.ReadWrite.WRITE);
      opened.dataset().asDatasetGraph().deleteAny(org.apache.jena.sparql.core.Quad.defaultGraphIRI, null, null, null);
      opened.dataset().asDatasetGraph().deleteAny(Stores.IRIS.provenanceGraph(), Stores.IRIS.article("a2"), null, null);
      opened.dataset().asDatasetGraph().commit();
      opened.dataset().asDatasetGraph().end();
      Files.writeString(store.resolve("judgements.jsonl"), "no judgement\n");
      assertThat(examined(opened)).filteredOn(finding -> !finding.isWell()).extracting(Doctor.Finding::remedy)
          .satisfiesExactly(
              remedy -> assertThat(remedy).contains("elshi rebuild"), remedy -> assertThat(remedy).contains("mend the line"),
              remedy -> assertThat(remedy).contains("elshi ingest"));
      Files.delete(store.resolve("judgements.jsonl"));
    }
  }

  @Test
  void theJournalOutlivesACrashBetweenDataAndJournal() throws IOException {
    Path store = folder.resolve("one");
    List<CheckedArticle> articles = Stores.checked();
    ArticleJournal journal = new ArticleJournal(store);
    try (Store opened = Store.open(store, Stores.HOME, Stores.IRIS)) {
      opened.put(articles.subList(0, 2));
      opened.note(List.of(JournalEntry.refused("x.txt", null, "why", null)));
    }
    List<JournalEntry> before = ArticleJournal.read(store);
    assertThat(before).extracting(JournalEntry::outcome).containsExactly(Outcome.STORED, Outcome.STORED, Outcome.REFUSED);
    // Committed, and killed before the journal had it: what was prepared is what the data have.
    JournalEntry done = JournalEntry.of(ArticleStatements.of(articles.get(1).graph()), Outcome.REPLACED, null);
    journal.prepare(List.of(new ArticleJournal.Draft(done, ArticleGraphs.digest(articles.get(1)))));
    Files.writeString(store.resolve(ArticleJournal.NAME), Files.readString(store.resolve(ArticleJournal.NAME)) + "{\"at\":\"20");
    reopen(store);
    assertThat(ArticleJournal.read(store)).hasSize(4).last().isEqualTo(done);
    // Killed before the commit.
    journal.prepare(List.of(new ArticleJournal.Draft(JournalEntry.of(ArticleStatements.of(articles.get(2).graph()), Outcome.STORED, null), ArticleGraphs.digest(articles.get(2)))));
    reopen(store);
    assertThat(ArticleJournal.read(store)).hasSize(4);
    assertThat(store.resolve("journal.pending")).doesNotExist();
  }

  private static void reopen(Path store) {
    try (Store opened = Store.openExisting(store, Stores.HOME, Stores.IRIS)) {
      assertThat(opened.articles()).hasSize(2);
    } catch (UncheckedIOException e) {
      throw new AssertionError(e);
    }
  }
}
