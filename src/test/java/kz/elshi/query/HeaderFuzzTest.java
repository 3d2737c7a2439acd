package kz.elshi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.LongStream;
import kz.elshi.fixture.HostileTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands at the head of a query, or as the value of a parameter, is taken or refused in words of ours. */
class HeaderFuzzTest {
  static LongStream seeds() {
    return HostileTexts.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void headersAreTakenOrRefused(long seed) {
    String text = HostileTexts.of(seed);
    for (String header : new String[] {text, "#+ " + text, "#+ param: " + text, "#+ title.kk: " + text + "\n#+ param: a year optional | " + text}) {
      Throwable thrown = catchThrowable(() -> SavedQuery.parse("q", header));
      assertThat(thrown == null || thrown instanceof IllegalArgumentException && thrown.getMessage() != null).as(String.valueOf(thrown)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void queriesAreParsedOrRefused(long seed) {
    Throwable thrown = catchThrowable(() -> QueryRunner.parse("SELECT * { " + HostileTexts.of(seed) + " }"));
    assertThat(thrown == null || thrown instanceof QueryException).as(String.valueOf(thrown)).isTrue();
  }
}
