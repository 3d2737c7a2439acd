package kz.elshi.lang;

import kz.elshi.text.Case;

/**
 * What the suffixes after a name or phrase say.
 *
 * @param possessor 0 for none, else the grammatical person
 * @param attributive the locative made into a modifier (Астанадағы)
 */
public record Inflection(Case grammaticalCase, boolean plural, int possessor, boolean attributive) {
  /** No suffix at all. */
  public static final Inflection NONE = new Inflection(Case.NOMINATIVE, false, 0, false);

  /** May stand before the word that it belongs to: bare, genitive, or locative attribute. */
  public boolean modifies() {
    return attributive || grammaticalCase == Case.NOMINATIVE || grammaticalCase == Case.GENITIVE;
  }
}
