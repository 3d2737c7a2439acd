package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;

/** Ends of stems that keep to no rule, from {@code data/lexicon/kk/stem_ends.tsv}. */
final class StemEnds {
  private final List<String> eitherHarmony = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();

  /**
   * Reads the table.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing
   */
  StemEnds(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/stem_ends.tsv")).rows()) {
      (row.get("kind").equals("harmony") ? eitherHarmony : whole).add(row.get("end"));
    }
  }

  /** Whether suffixes of either harmony follow a stem, as a Russian name (Назарбаев). */
  boolean takesEitherHarmony(String stem) {
    for (String end : eitherHarmony) {
      if (stem.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a suffix cut off at a length is part of the stem's end (Күрдіс-тан). */
  boolean cuts(String word, int length) {
    for (String end : whole) {
      int at = word.indexOf(end, Math.max(0, length - end.length() + 1));
      if (at >= 0 && at < length && length < at + end.length()) {
        return true;
      }
    }
    return false;
  }
}
