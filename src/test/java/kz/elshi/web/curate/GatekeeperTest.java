package kz.elshi.web.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens, sessions and the brake, by a clock that the test moves. */
class GatekeeperTest {
  @TempDir Path folder;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Path file;
  private String token;
  private Gatekeeper gate;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("tokens");
    token = TokenFile.add(file, "aigul");
    gate = new Gatekeeper(TokenFile.read(file), () -> now);
  }

  @Test
  void keepsHashesOnly() throws IOException {
    String secret = token.substring(token.lastIndexOf("_", 15) + 1);
    assertThat(Files.readString(file)).startsWith("aigul ").doesNotContain(token).doesNotContain(secret);
    assertThat(TokenFile.add(file, "aigul")).isNotEqualTo(token);
    assertThat(TokenFile.read(file).holder(token)).contains("aigul");
  }

  @Test
  void refusesFilesThatHoldSomethingElse() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), "secret\n");
    assertThatThrownBy(() -> TokenFile.read(bad)).isInstanceOf(TokenFile.Unusable.class).hasMessageContaining("line 1").hasMessageNotContaining("secret");
    Path empty = Files.writeString(folder.resolve("empty"), "# nobody\n");
    assertThatThrownBy(() -> TokenFile.read(empty)).hasMessageContaining("no token");
    assertThatThrownBy(() -> TokenFile.read(folder.resolve("none"))).hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> TokenFile.add(file, "two words")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesFilesThatOthersMayWriteTo() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    assertThatThrownBy(() -> TokenFile.read(file)).isInstanceOf(TokenFile.Unusable.class).hasMessageContaining("chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(TokenFile.read(file).holder(token)).contains("aigul");
  }

  /** Guesses that are made at once must not all be looked at before the first of them has failed. */
  @Test
  void slowsGuessesThatAreMadeAtOnce() throws InterruptedException {
    AtomicInteger tried = new AtomicInteger();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 24; i++) {
        String guess = token + i;
        many.execute(
            () -> {
              try {
                gate.holder("here", guess);
                tried.incrementAndGet();
              } catch (Gatekeeper.TooManyAttempts e) {
                // As it should be.
              }
            });
      }
    }
    assertThat(tried).hasValue(4);
  }

  @Test
  void slowsGuessingDownAndForgets() throws Gatekeeper.TooManyAttempts {
    for (int i = 0; i < 4; i++) {
      assertThat(gate.holder("here", token + i)).isEmpty();
    }
    assertThatThrownBy(() -> gate.holder("here", "elshi_AAAAAAAA_guess")).isInstanceOf(Gatekeeper.TooManyAttempts.class);
    assertThatThrownBy(() -> gate.holder("here", token)).as("even the right one waits").isInstanceOf(Gatekeeper.TooManyAttempts.class);
    assertThat(gate.holder("elsewhere", token)).contains("aigul");
    now = now.plusSeconds(2);
    assertThat(gate.holder("here", "wrong again")).isEmpty();
    assertThatThrownBy(() -> gate.holder("here", "x")).satisfies(e -> assertThat(((Gatekeeper.TooManyAttempts) e).seconds()).isEqualTo(2));
    now = now.plus(Duration.ofMinutes(16));
    assertThat(gate.holder("here", "x")).isEmpty();
  }

  @Test
  void sessionsEnd() {
    String id = gate.open("aigul");
    assertThat(gate.session(id)).map(Session::curator).contains("aigul");
    assertThat(gate.session(id + "x")).isEmpty();
    for (int i = 0; i < 11; i++) {
      now = now.plus(Duration.ofHours(1));
      assertThat(gate.session(id)).as("used every hour").isPresent();
    }
    now = now.plus(Duration.ofHours(2));
    assertThat(gate.session(id)).as("over after twelve hours").isEmpty();
    String idle = gate.open("aigul");
    now = now.plus(Gatekeeper.IDLE).plusSeconds(1);
    assertThat(gate.session(idle)).isEmpty();
    String closed = gate.open("aigul");
    gate.close(closed);
    assertThat(gate.session(closed)).isEmpty();
  }

  @Test
  void formsBelongToTheirCookies() {
    assertThat(gate.isFormOf("a", gate.formToken("a"))).isTrue();
    assertThat(gate.isFormOf("b", gate.formToken("a"))).isFalse();
    assertThat(gate.isFormOf("a", "")).isFalse();
  }
}
