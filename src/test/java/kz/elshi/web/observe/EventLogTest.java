package kz.elshi.web.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of the log, whatever stands in them. */
class EventLogTest {
  private static final String HOSTILE = "a b\nevent=failure\r\u2028\u0085\u202e\u0000\u001b[31m \"quoted\" \\ = elshi_AAAAAAAA_" + "B".repeat(43) + " \ud83d";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private EventLog log(EventLog.Format format) {
    return new EventLog(new PrintStream(bytes, true, StandardCharsets.UTF_8), format, () -> Instant.parse("2026-01-02T03:04:05.678Z"));
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesKeysAndValues() {
    log(EventLog.Format.KEYS).event("request").with("status", 200).with("path", "/search").with("agent", "curl 8").with("none", null).with("name", "Әсел").write();
    assertThat(written()).isEqualTo("time=2026-01-02T03:04:05.678Z event=request status=200 path=/search agent=\"curl 8\" name=Әсел\n");
  }

  @ParameterizedTest
  @EnumSource
  void aLineStaysALine(EventLog.Format format) {
    log(format).event("request").with("path", HOSTILE).with("path2", HOSTILE.repeat(100)).with(new IllegalStateException(HOSTILE)).write();
    assertThat(written().lines()).hasSize(1);
    assertThat(written()).endsWith("\n").doesNotContain("elshi_AAAAAAAA", "\u2028", "\u0085", "\u202e", "\u0000", "\u001b").contains("\\u000aevent=failure", "elshi_…");
    assertThat(written().length()).isLessThan(12_000);
  }

  @Test
  void jsonIsJson() throws IOException {
    log(EventLog.Format.JSON).event("slow-query").with("ms", 12).with("query", HOSTILE).write();
    JsonNode line = new ObjectMapper().readTree(written());
    assertThat(line.get("ms").asInt()).isEqualTo(12);
    assertThat(line.get("query").asText()).isEqualTo(HOSTILE.replaceAll("elshi_A\\w+", "elshi_…"));
  }
}
