package kz.elshi.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultViewTest {
  @ParameterizedTest
  @CsvSource({
    "#defaultView:Timeline,TIMELINE", "'# defaultView: map\nSELECT * {}',MAP", "'SELECT * {}\n#defaultView:Graph{\"layout\":1}',NETWORK", "#defaultview:NETWORK,NETWORK",
    "#defaultView:BubbleChart,TABLE", "SELECT * {},TABLE", "'SELECT (\"x defaultView: map\" AS ?x) {}',TABLE"
  })
  void readsTheComment(String query, ResultView view) {
    assertThat(ResultView.of(query)).isEqualTo(view);
  }
}
