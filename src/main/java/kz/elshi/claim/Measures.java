package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import org.jspecify.annotations.Nullable;

/** Words for what figures measure: {@code data/lexicon/LANGUAGE/measures.tsv}. */
final class Measures {
  /**
   * A word for what is measured.
   *
   * @param alone says enough without more words
   */
  record Measure(List<String> words, String kind, boolean alone) {}

  private final List<Measure> measures = new ArrayList<>();

  Measures(Home home, String language) {
    for (Table.Row row : Table.read(home.path("data/lexicon/" + language + "/measures.tsv")).rows()) {
      measures.add(new Measure(List.of(row.get("words").split(" ")), row.get("kind"), !row.get("alone").equals("no")));
    }
  }

  /** The measure whose last word is a token, of one of the kinds; null if there is none. */
  @Nullable Measure endingAt(MentionedTokens tokens, int last, Set<String> kinds) {
    for (Measure measure : measures) {
      if (kinds.contains(measure.kind()) && Forms.endAt(tokens.all(), last, measure.words())) {
        return measure;
      }
    }
    return null;
  }
}
