package kz.elshi.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleIdsTest {
  private static final int MANY = 200_000;

  @Test
  void idsThatAreTakenAreNumberedPastThoseThatAreTaken() {
    assertThat(Stream.of("x", "x-3", "x", "x", "x-2", "x", "x-3", "y").map(new ArticleIds()))
        .containsExactly("x", "x-3", "x-2", "x-4", "x-2-2", "x-5", "x-3-2", "y");
  }

  @Test
  void manyOfOneIdTakeNoLongerEach() {
    ArticleIds ids = new ArticleIds();
    Set<String> given = new HashSet<>();
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      for (int i = 0; i < MANY; i++) {
        given.add(ids.apply("index"));
      }
    });
    assertThat(given).hasSize(MANY).contains("index", "index-2", "index-" + MANY);
  }
}
