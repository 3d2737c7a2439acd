package kz.elshi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kz.elshi.fixture.Stores;
import kz.elshi.soak.Trial;

/**
 * Hundreds of kills, a full and a read-only disk: {@code ./mvnw -Psoak verify -DskipTests -Dsoak=crash [-Dsoak.kills=200] [-Dsoak.seed=1]}.
 * Ends at the first thing that is lost, torn or left over.
 */
public final class CrashSoak implements Trial {
  private static final int KILLS_PER_STORE = 20;
  private static final int SOFT_EVERY = 10;

  private final Map<String, Integer> kills = new TreeMap<>();
  private Path folder = Path.of("");
  private long seed;
  private long acknowledged;

  @Override
  public boolean run(Path folder) throws Exception {
    this.folder = folder;
    this.seed = Long.getLong("soak.seed", 1);
    try {
      kill(Integer.getInteger("soak.kills", 200));
      limited();
      fullAndReadOnly();
      return true;
    } catch (AssertionError e) {
      System.out.println(e.getMessage());
      return false;
    } finally {
      TdbFolder.delete(folder);
    }
  }

  /** Ingest, compaction, backup, compaction, first fill; every tenth more ends by SIGTERM. */
  private void kill(int count) throws Exception {
    CrashVictim.Work[] turn = {CrashVictim.Work.INGEST, CrashVictim.Work.COMPACT, CrashVictim.Work.BACKUP, CrashVictim.Work.COMPACT, CrashVictim.Work.FILL};
    int soft = 0;
    for (int done = 0; done < count;) {
      CrashHarness harness = new CrashHarness(Files.createDirectories(folder.resolve("kills-" + done)), seed + done, List.of());
      for (int i = 0; i < KILLS_PER_STORE && done < count; i++, done++) {
        harness.kill(turn[done % turn.length], false);
        if (done % SOFT_EVERY == SOFT_EVERY - 1) {
          harness.kill(turn[(done / SOFT_EVERY) % turn.length], true);
          soft++;
        }
      }
      restoreElsewhere(harness);
      harness.kills().forEach((phase, times) -> kills.merge(phase, times, Integer::sum));
      acknowledged += harness.acknowledged();
      System.out.println(done + " of " + count + " by kill -9, " + soft + " by SIGTERM: " + kills + "; acknowledged: " + acknowledged + "; lost: 0, torn: 0");
      TdbFolder.delete(folder.resolve("kills-" + (done - 1) / KILLS_PER_STORE * KILLS_PER_STORE));
    }
  }

  /** What was killed so often goes out, comes back, and is the same. */
  private void restoreElsewhere(CrashHarness harness) throws IOException {
    Path other = harness.store().resolveSibling("other");
    try (Store store = Store.over(Tdb.connect(harness.store()), Stores.IRIS)) {
      Path file = harness.store().resolveSibling("last.nq.gz");
      try (var out = Files.newOutputStream(file)) {
        new Backup(store).write(out);
      }
      new Restore(file).into(other, Stores.IRIS);
      try (Store restored = Store.over(Tdb.connect(other), Stores.IRIS)) {
        if (!Stores.nquads(restored).equals(Stores.nquads(store))) {
          throw new AssertionError("the restored store is another one");
        }
      }
    }
  }

  /** Files that cannot grow past 8.4 MB: RLIMIT_FSIZE. */
  private void limited() throws Exception {
    CrashHarness harness = new CrashHarness(Files.createDirectories(folder.resolve("limited")), seed, List.of("sh", "-c", "ulimit -f 16400; exec \"$0\" \"$@\""));
    for (CrashVictim.Work work : CrashVictim.Work.values()) {
      CrashHarness.Life life = harness.exhaust(work);
      harness.examine();
      tell("limit on files", work, life, harness);
    }
    System.out.println("limit on files: acknowledged " + harness.acknowledged() + "; lost: 0, torn: 0");
  }

  /** A disk of its own in memory, where this process may mount one. */
  private void fullAndReadOnly() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    if (!run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString())) {
      System.out.println("full and read-only disk: left out, for this user may not mount one");
      return;
    }
    try {
      CrashHarness harness = new CrashHarness(disk, seed, List.of());
      for (CrashVictim.Work work : CrashVictim.Work.values()) {
        CrashHarness.Life life = harness.exhaust(work);
        tell("full disk", work, life, harness);
        run("mount", "-o", "remount,size=400m", disk.toString());
        harness.examine();
        run("mount", "-o", "remount,size=24m", disk.toString());
      }
      run("mount", "-o", "remount,ro,size=400m", disk.toString());
      CrashHarness.Life life = harness.exhaust(CrashVictim.Work.INGEST);
      tell("read-only disk", CrashVictim.Work.INGEST, life, harness);
      run("mount", "-o", "remount,rw,size=400m", disk.toString());
      harness.examine();
      System.out.println("full and read-only disk: acknowledged " + harness.acknowledged() + "; lost: 0, torn: 0");
    } finally {
      run("umount", disk.toString());
    }
  }

  /** One that compacts makes room for itself, and works until it is killed (exit 137). */
  private static void tell(String disk, CrashVictim.Work work, CrashHarness.Life life, CrashHarness harness) {
    System.out.println(disk + ", " + work + ": exit " + life.exit() + " in " + life.phase() + ", acknowledged by now " + harness.acknowledged() + "; " + life.failure());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
