package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2025-08-27,en,27 Aug 2025", "2025-08-27,ru,27 авг. 2025 г.", "2025-08-27,kk,2025 ж. 27 там.", "2025-08,en,August 2025",
    "2025,kk,2025", "2025-13-40,en,2025-13-40", "someday,ru,someday"
  })
  void datesStandAsTheLanguageWritesThem(String lexical, String language, String text) {
    assertThat(Dates.text(lexical, language)).isEqualTo(text);
  }
}
