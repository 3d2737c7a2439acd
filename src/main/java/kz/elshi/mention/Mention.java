package kz.elshi.mention;

import java.util.List;
import kz.elshi.text.Case;
import kz.elshi.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand for somebody or something.
 *
 * @param span all its words: of a person the titles and the name
 * @param firstToken index of its first token
 * @param endToken index after its last token
 * @param grammaticalCase of its last word
 * @param name in the nominative, as the text spells it; of a person without the titles
 * @param key what the lexicon knows it as: ISO code of a country, key of a place, organisation or person of the reference, id of a
 *     topic or level or anaphor; null if it is not in the lexicon
 * @param country ISO code that the words themselves tell (a place's, a body's), or null
 * @param titles of a person or office, in text order
 */
public record Mention(
    Kind kind,
    Span span,
    int firstToken,
    int endToken,
    Case grammaticalCase,
    boolean plural,
    String name,
    @Nullable String key,
    @Nullable String country,
    List<Title> titles) {
  public Mention {
    titles = List.copyOf(titles);
  }

  /** What a mention stands for. */
  public enum Kind {
    /** A person by name, perhaps with titles. */
    PERSON,
    /** Holder of an office without a name: «Мәжіліс төрағасы». */
    OFFICE,
    COUNTRY,
    /** A country as an adjective: «қазақстандық». */
    COUNTRY_ADJECTIVE,
    PLACE,
    ORGANISATION,
    /** A word for somebody named elsewhere: «тараптар», «екі ел», «ол», «әріптесі». */
    ANAPHOR,
    /** A topic of talks. */
    TOPIC,
    /** A named level of relations. */
    LEVEL
  }

  public boolean is(Kind... kinds) {
    for (Kind one : kinds) {
      if (kind == one) {
        return true;
      }
    }
    return false;
  }
}
