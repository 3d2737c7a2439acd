package kz.elshi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import kz.elshi.fixture.HostileTexts;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Metadata;
import kz.elshi.ingest.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, it is an article or a problem that is told in a sentence. */
class ReadersFuzzTest {
  private static final int LONGEST = 100_000;

  static LongStream seeds() {
    return HostileTexts.seeds();
  }

  private static List<Found> read(String name, byte[] bytes) {
    List<Found> found = new ArrayList<>();
    new ArticleSource(Metadata.NONE, LONGEST).read(name, bytes, found::add);
    return found;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void filesAreArticlesOrProblems(long seed) {
    byte[] bytes = HostileTexts.bytes(seed);
    for (String name : List.of("a.txt", "b.html", "c.jsonl")) {
      for (Found found : read(name, bytes)) {
        switch (found) {
          case Found.Read read -> {
            assertThat(read.article().id()).isNotBlank();
            assertThat(read.article().text()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
          }
          case Problem problem -> assertThat(problem.sentence()).contains(name).doesNotContain("Exception", "\u0000");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBrokenLineNeverStopsTheNext(long seed) {
    String broken = HostileTexts.of(seed).replaceAll("\\R", " ");
    String lines = "{\"id\":\"first\",\"text\":\"бір\"}\n" + broken + "\n{\"id\":\"last\",\"text\":\"екі\"}\n";
    List<String> ids = new ArrayList<>();
    for (Found found : read("lines.jsonl", lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
      if (found instanceof Found.Read read) {
        ids.add(read.article().id());
      }
    }
    assertThat(ids).startsWith("first").endsWith("last");
  }
}
