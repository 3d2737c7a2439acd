package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.elshi.fixture.Stores;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compaction beside readers and writers, and what is left of one that was cut short. */
class CompactionTest {
  @TempDir Path folder;

  private List<String> storages() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("Data")).sorted().toList();
    }
  }

  private static long count(Store store) {
    return store.read(data -> rest(data.find()));
  }

  private static long rest(Iterator<Quad> quads) {
    long count = 0;
    for (; quads.hasNext(); quads.next()) {
      count++;
    }
    return count;
  }

  @Test
  void keepsEverythingInLessRoom() throws IOException {
    try (Store store = Stores.world(folder)) {
      store.withdraw("a1");
      store.put(Stores.checked());
      String before = Stores.nquads(store);
      Compaction done = store.compact();
      assertThat(done.after()).isLessThan(done.before());
      assertThat(storages()).containsExactly("Data-0002");
      assertThat(Stores.nquads(store)).isEqualTo(before);
      store.withdraw("a2");
    }
    try (Store again = Store.openExisting(folder, Stores.HOME, Stores.IRIS)) {
      assertThat(again.article("a2")).isEmpty();
      assertThat(again.article("a1")).isPresent();
    }
  }

  @Test
  @Timeout(60)
  void readersGoOnWhereTheyBeganAndWritersComeAfter() throws Exception {
    try (Store store = Stores.world(folder);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      long all = count(store);
      CountDownLatch reading = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      Future<Long> reader =
          threads.submit(
              () ->
                  store.read(
                      data -> {
                        Iterator<Quad> quads = data.find();
                        quads.next();
                        reading.countDown();
                        await(goOn);
                        return 1 + rest(quads) - rest(data.find());
                      }));
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
      Future<Compaction> compaction = threads.submit(store::compact);
      while (storages().stream().noneMatch("Data-0002"::equals)) {
        assertThat(count(store)).isEqualTo(all);
      }
      store.withdraw("a1");
      assertThat(store.article("a1")).isEmpty();
      assertThat(compaction.isDone()).as("somebody reads the old storage").isFalse();
      goOn.countDown();
      assertThat(reader.get()).as("one answer throughout").isZero();
      compaction.get(10, TimeUnit.SECONDS);
      assertThat(storages()).containsExactly("Data-0002");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatACrashLeftIsClearedAway() throws IOException {
    String before;
    try (Store store = Stores.world(folder)) {
      before = Stores.nquads(store);
      store.compact();
    }
    Files.createDirectories(folder.resolve("Data-0001"));
    Files.writeString(folder.resolve("Data-0001/GSPO.bpt"), "half deleted");
    Files.createDirectories(folder.resolve("Data-0003-tmp"));
    Files.writeString(folder.resolve("Data-0003-tmp/GSPO.dat"), "half written");
    try (Store store = Store.openExisting(folder, Stores.HOME, Stores.IRIS)) {
      assertThat(storages()).containsExactly("Data-0002");
      assertThat(Stores.nquads(store)).isEqualTo(before);
    }
  }

  @Test
  void aStoreWhoseMakingWasCutShortIsMadeAnew() throws IOException {
    Files.writeString(folder.resolve("tdb.lock"), "");
    Files.createDirectories(folder.resolve("Data-0001-tmp"));
    Files.writeString(folder.resolve("Data-0001-tmp/nodes.dat"), "half made");
    try (Store store = Stores.world(folder)) {
      assertThat(store.articles()).hasSize(5);
      assertThat(storages()).containsExactly("Data-0001");
    }
  }

  @Test
  void aTornEntryInTheJournalOfTdbIsCutOff() throws IOException {
    String before;
    try (Store store = Stores.world(folder)) {
      before = Stores.nquads(store);
    }
    ByteBuffer header = ByteBuffer.allocate(28).putInt(0, 24).putInt(8, 1);
    for (byte[] torn : List.of(header.array(), new byte[] {0, 0}, ByteBuffer.allocate(38).put(0, header.array()).array())) {
      Files.write(folder.resolve("Data-0001/journal.jrnl"), torn);
      try (Store store = Store.openExisting(folder, Stores.HOME, Stores.IRIS)) {
        assertThat(Stores.nquads(store)).isEqualTo(before);
      }
    }
  }

  @Test
  void aCopyThatFailsLeavesTheStoreAsItWas() throws IOException {
    try (Store store = Stores.world(folder)) {
      String before = Stores.nquads(store);
      Path dangling = Files.createSymbolicLink(folder.resolve("Data-0001/stats.opt"), Path.of("nowhere"));
      assertThatThrownBy(store::compact).isInstanceOf(StoreException.class).hasMessageContaining("as it was");
      assertThat(storages()).containsExactly("Data-0001");
      Files.delete(dangling);
      assertThat(Stores.nquads(store)).isEqualTo(before);
      assertThat(store.compact().after()).isPositive();
    }
  }

  @Test
  void comesByItselfPastTwiceTheCompactedSize() throws IOException {
    try (Store store = Stores.world(folder)) {
      store.compact();
      assertThat(store.compactIfGrown()).as("nothing has grown").isEmpty();
      for (int i = 0; i < 200 && store.size() <= 2 * store.compactedSize() + Compaction.SPARED; i++) {
        store.rebuild();
      }
      assertThat(store.compactIfGrown()).isPresent();
      assertThat(store.compactIfGrown()).isEmpty();
    }
  }
}
