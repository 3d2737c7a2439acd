package kz.elshi.lang.kk;

import kz.elshi.text.Case;
import kz.elshi.text.Reading.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * A chain of suffixes and what it says.
 *
 * @param form in lower case
 * @param classes mask of the sounds that it may follow, see {@link Phonology#CLASSES}
 * @param harmony of its vowels
 * @param restored letter that the stem lost before it (оқ-иды: ы), or 0
 * @param verb how many of its letters make a verb of the stem (a participle before its case ending), -1 in a chain without any
 * @param finite whether nothing nominal can come of it, as after a past tense
 * @param person of a possessive suffix or a finite verb; 0 for none
 * @param meaning what the nominal part says
 */
record Chain(String form, int classes, Harmony harmony, char restored, int verb, boolean finite, int person, Meaning meaning) {

  /** Number, possessor, case and derivation of a chain. */
  record Meaning(boolean plural, int possessor, Case grammaticalCase, Derivation derivation) {
    static final Meaning NONE = new Meaning(false, 0, Case.NOMINATIVE, Derivation.NONE);

    Meaning withPlural() {
      return new Meaning(true, possessor, grammaticalCase, derivation);
    }

    Meaning with(int person) {
      return new Meaning(plural, person, grammaticalCase, derivation);
    }

    Meaning with(Case other) {
      return new Meaning(plural, possessor, other, derivation);
    }

    Meaning with(Derivation other) {
      return new Meaning(plural, possessor, grammaticalCase, other);
    }
  }

  boolean isVerbal() {
    return verb >= 0;
  }

  /** Whether it makes a modifier of a word of time (бүгін-гі). */
  boolean isOfTime() {
    return meaning.derivation() == Derivation.LOCATIVE_ATTRIBUTE && meaning.grammaticalCase() == Case.NOMINATIVE;
  }

  /** The same chain after a stem that loses a letter and changes the chain's first. */
  Chain after(char lost, char first) {
    return new Chain(first + form.substring(1), Phonology.ANY, harmony, lost, verb, finite, person, meaning);
  }

  /** The same chain after further sounds, or null if the two say or sound differently. */
  @Nullable Chain merge(Chain other) {
    boolean same =
        form.equals(other.form) && harmony == other.harmony && restored == other.restored && verb == other.verb
            && finite == other.finite && person == other.person && meaning.equals(other.meaning);
    return same ? new Chain(form, classes | other.classes, harmony, restored, verb, finite, person, meaning) : null;
  }
}
