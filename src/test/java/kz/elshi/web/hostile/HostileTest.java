package kz.elshi.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few hostile requests of every kind against a real server; the soak profile sends ten thousand. */
class HostileTest {
  @TempDir Path folder;

  @Test
  void noHarmIsDone() throws IOException {
    HostileRun.Result result = HostileRun.run(folder, 2, 100, 1);
    assertThat(HostileClient.kinds()).isGreaterThanOrEqualTo(60);
    assertThat(result.faults()).isEmpty();
    assertThat(result.log()).hasSizeGreaterThan(HostileClient.kinds()).allMatch(line -> line.startsWith("time=20") && line.contains(" event="));
    assertThat(result.log()).noneMatch(line -> line.contains(result.token()) || line.matches("time=\\S+ event=failure .*"));
    assertThat(result.after()).isEqualTo(result.before());
  }
}
