package kz.elshi.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The filter denies no word that is there, and most that are not. */
class WordFilterTest {
  private static List<String> words(String start) {
    return IntStream.range(0, 5000).mapToObj(number -> start + number).toList();
  }

  @Test
  void knowsItsWordsAndFewOthers() {
    WordFilter filter = new WordFilter(words("қала"));
    assertThat(words("қала")).allMatch(word -> filter.mayHave(word.hashCode()));
    assertThat(words("дала").stream().filter(word -> filter.mayHave(word.hashCode())).count()).isLessThan(250);
  }

  @Test
  void hashesBeginningsOneFromTheOther() {
    int hash = 0;
    for (char letter : "астана".toCharArray()) {
      hash = WordFilter.hash(hash, letter);
    }
    assertThat(hash).isEqualTo("астана".hashCode());
  }

  @Test
  void anEmptySetHasNothing() {
    assertThat(new WordFilter(List.of()).mayHave("".hashCode())).isFalse();
  }
}
