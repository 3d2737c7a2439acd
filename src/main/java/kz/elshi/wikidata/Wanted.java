package kz.elshi.wikidata;

import java.util.List;
import java.util.Set;
import kz.elshi.text.PartialDate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * An entity of a store that nobody has identified yet.
 *
 * @param node its address
 * @param names all names that articles give it
 * @param country ISO code, or null
 * @param offices of a person, as articles tell them
 * @param rejected items (Q…) that somebody has judged it not to be
 */
record Wanted(
    Node node, Kind kind, List<Label> names, @Nullable String country, List<HeldOffice> offices, Set<String> rejected) {
  /** Kinds that are looked for; the folders of their addresses. */
  enum Kind {
    PERSON,
    OFFICE,
    ORGANISATION,
    PLACE;

    String folder() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * An office that an article gives a person.
   *
   * @param positions its items of Wikidata, none if it is not known there
   * @param role concept of its role
   * @param country ISO code, or null
   * @param day when it was held for sure: the day the article speaks of, or null
   * @param former whether the article speaks of it as past
   */
  record HeldOffice(Set<String> positions, Node role, @Nullable String country, @Nullable PartialDate day, boolean former) {}

  List<String> spellings() {
    return names.stream().map(Label::text).distinct().toList();
  }
}
