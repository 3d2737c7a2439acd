package kz.elshi.text;

import java.util.Set;

/** One way to analyse a word. */
public sealed interface Reading {
  /** Dictionary form, in lower case unless a proper name. */
  String lemma();

  /** Grammatical case of the word's nominal part; nominative for finite verbs and converbs. */
  Case grammaticalCase();

  /**
   * A noun, name, adjective or numeral.
   *
   * @param possessor grammatical person of the possessive suffix: 1, 2, 3; 0 for none
   * @param derivation suffix that makes a modifier of it (Kazakh -ғы, -дағы, -нікі, -лық), or {@code NONE}
   */
  record Nominal(String lemma, boolean plural, int possessor, Case grammaticalCase, Derivation derivation)
      implements Reading {}

  /**
   * A form of a verb of the lexicon.
   *
   * @param lemma stem of the verb as the lexicon lists it (Kazakh: imperative, e.g. кездес)
   * @param possessor person of the possessive suffix on a participle or verbal noun, 0 for none
   * @param person of a finite form: 1, 2, 3; 0 for non-finite forms
   */
  record Verbal(
      String lemma, VerbForm form, Set<VerbFeature> features, int possessor, Case grammaticalCase, int person)
      implements Reading {
    public boolean negative() {
      return features.contains(VerbFeature.NEGATIVE);
    }

    public boolean passive() {
      return features.contains(VerbFeature.PASSIVE);
    }
  }

  /** What turns a case form into a modifier. */
  enum Derivation {
    NONE,
    /** Of a place or time: Астанадағы, бүгінгі. */
    LOCATIVE_ATTRIBUTE,
    /** Of a belonging: Қазақстандікі. */
    POSSESSIVE_PRONOUN,
    /** Of an origin or kind: қазақстандық. */
    RELATIONAL
  }

  /** Form of a verb, by what it says of the event. */
  enum VerbForm {
    /** кездесті: took place. */
    PAST,
    /** кездеседі: habit or future. */
    AORIST,
    /** кездесер: uncertain future. */
    FUTURE_UNCERTAIN,
    /** кездеспек, кездеспекші: intention. */
    INTENTION,
    /** кездесіп: and then; finite with an auxiliary. */
    CONVERB_PERFECT,
    /** кездесе: while. */
    CONVERB_IMPERFECT,
    /** кездескелі: since, in order to. */
    CONVERB_PURPOSE,
    /** кездескенше: until. */
    CONVERB_UNTIL,
    /** кездескен: who or which has; also a finite past. */
    PARTICIPLE_PAST,
    /** кездесетін: who will, who usually does. */
    PARTICIPLE_FUTURE,
    /** кездесуші. */
    AGENT,
    /** кездесу. */
    VERBAL_NOUN,
    /** кездессе. */
    CONDITIONAL,
    /** кездес, кездессін. */
    IMPERATIVE,
    /** кездесіпті: evidently did. */
    EVIDENTIAL
  }

  /** Voice and polarity. */
  enum VerbFeature {
    NEGATIVE,
    PASSIVE,
    CAUSATIVE,
    RECIPROCAL,
    REFLEXIVE
  }
}
