package kz.elshi.wikidata;

import java.util.List;
import java.util.Set;
import kz.elshi.text.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source tells of an item of Wikidata. Ids are bare: {@code Q232}.
 *
 * @param names labels first
 * @param types instance of (P31)
 * @param countries citizenship (P27) of a person, country (P17) of anything else
 * @param jurisdictions applies to jurisdiction (P1001)
 * @param terms positions held (P39)
 */
record Item(String qid, List<Label> names, Set<String> types, Set<String> countries, Set<String> jurisdictions, List<Term> terms) {
  static final String HUMAN = "Q5";

  /**
   * A position held.
   *
   * @param ended whether it is over; the day may still be unknown
   * @param dated whether the source tells dates at all: a truthy dump does not
   */
  record Term(String position, @Nullable PartialDate start, @Nullable PartialDate end, boolean ended, boolean dated) {}

  boolean isHuman() {
    return types.contains(HUMAN);
  }

  /** A name to show: English, Russian or Kazakh, else the id. */
  String title() {
    for (String language : List.of("en", "mul", "ru", "kk")) {
      for (Label name : names) {
        if (!name.alias() && name.language().equals(language)) {
          return name.text();
        }
      }
    }
    return qid;
  }
}
