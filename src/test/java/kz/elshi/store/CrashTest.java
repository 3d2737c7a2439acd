package kz.elshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A few kills of each kind; {@code ./mvnw -Psoak verify -DskipTests} does hundreds. */
class CrashTest {
  @TempDir Path folder;

  @Test
  void killedAtAnyMomentTheStoreHasWhatWasAcknowledged() throws Exception {
    CrashHarness harness = new CrashHarness(folder, 20261125, List.of());
    for (CrashVictim.Work work : CrashVictim.Work.values()) {
      harness.kill(work, false);
    }
    harness.kill(CrashVictim.Work.INGEST, true);
    assertThat(harness.kills().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatCannotGrowCostsNothingThatWasAcknowledged() throws Exception {
    CrashHarness harness = new CrashHarness(folder, 7, List.of("sh", "-c", "ulimit -f 16400; exec \"$0\" \"$@\""));
    CrashHarness.Life life = harness.exhaust(CrashVictim.Work.INGEST);
    assertThat(life.failure()).as(Files.readString(harness.errors)).contains("full or failed");
    assertThat(life.exit()).isEqualTo(4);
    harness.examine();
    assertThat(harness.acknowledged()).isPositive();
  }
}
