package kz.elshi.bench.peers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a question, by the name of the store that was asked.
 *
 * @param rows how many rows our answers have, all drawn values together
 */
record Measured(Question question, int rows, Map<String, Of> of) {
  Measured(Question question, int rows) {
    this(question, rows, new LinkedHashMap<>());
  }

  /**
   * What came out of one store.
   *
   * @param times null where there are none: {@code why} tells the reason
   * @param why {@code null} if all is well
   * @param failed whether the reason is a failure: another answer than ours, or none
   */
  record Of(@Nullable Times times, @Nullable String why, boolean failed) {}
}
