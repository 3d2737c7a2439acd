package kz.elshi.lang.kk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kz.elshi.text.Reading;

/**
 * Readings of words met before. A word has the same readings wherever it stands, so that what is kept changes no result; the words that
 * come first are mostly the common ones, and when enough are kept, others are read each time. Safe to share between threads.
 */
final class KnownReadings {
  /** A kept word with its readings takes about 300 bytes. */
  private static final int MOST = 50_000;

  private final Map<String, List<Reading>> readings = new ConcurrentHashMap<>();
  private final Function<String, List<Reading>> reader;

  KnownReadings(Function<String, List<Reading>> reader) {
    this.reader = reader;
  }

  /** The readings of a folded word. */
  List<Reading> of(String word) {
    List<Reading> known = readings.get(word);
    if (known != null) {
      return known;
    }
    List<Reading> read = reader.apply(word);
    if (readings.size() < MOST) {
      readings.put(word, read);
    }
    return read;
  }
}
