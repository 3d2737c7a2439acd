package kz.elshi.mention.crf;

import java.util.Locale;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;

/**
 * A word as the labeller sees it.
 *
 * @param lemma dictionary form of the likeliest nominal reading, lower case
 * @param inflection number of its plural, possessive, case and derivation
 * @param possessed whether the possessive suffix of the third person is on it, as on the head of a compound
 * @param lists bits of the lists that know it
 * @param role in the phrase that it stands in
 */
record WordForm(
    String text, String folded, String lemma, int inflection, boolean possessed, Shape shape, int lists, Role role, int foldedHash,
    int lemmaHash) {
  /** Before the sentence and behind it. */
  static final WordForm EDGE = new WordForm("", "", "", 0, false, Shape.EDGE, 0, Role.OTHER);

  WordForm(String text, String folded, String lemma, int inflection, boolean possessed, Shape shape, int lists, Role role) {
    this(text, folded, lemma, inflection, possessed, shape, lists, role, Hash.of(folded), Hash.of(lemma));
  }

  private static final int CASES = 8;
  private static final int DERIVATIONS = 4;

  /** Whether it is in the genitive. */
  boolean genitive() {
    return inflection >= 0 && inflection % CASES == Case.GENITIVE.ordinal();
  }

  /** Number of its role and case. */
  int kind() {
    return role.ordinal() * (CASES + 1) + (inflection < 0 ? CASES : inflection % CASES);
  }

  /** What a word does in a phrase. */
  enum Role {
    /** Modifies what follows: bare, in the genitive, or an attribute. */
    MODIFIER,
    /** Closes a phrase: the possessive suffix in any case but the genitive. */
    HEAD,
    /** Stands outside: another case, a verb. */
    OTHER
  }

  /** How a word is written. */
  enum Shape {
    EDGE,
    LOWER,
    CAPITALISED,
    CAPITAL_LETTER,
    ALL_CAPITALS,
    MIXED,
    LATIN,
    DIGITS,
    DIGITS_AND_LETTERS,
    QUOTE,
    SIGN
  }

  static WordForm of(Token token, WordLists lists) {
    Reading.Nominal nominal = token.nominal();
    Shape shape = shape(token.text());
    if (nominal == null) {
      String stem = stem(token.folded());
      return new WordForm(token.text(), token.folded(), stem, -1, false, shape, lists.of(token.folded(), stem), Role.MODIFIER);
    }
    int inflection = nominal.grammaticalCase().ordinal() + CASES * (nominal.derivation().ordinal()
        + DERIVATIONS * (nominal.possessor() + 4 * (nominal.plural() ? 1 : 0) + 8 * (token.verbal() == null ? 0 : 1)));
    String lemma = nominal.lemma().toLowerCase(Locale.ROOT);
    return new WordForm(
        token.text(), token.folded(), lemma, inflection, nominal.possessor() == 3, shape, lists.of(token.folded(), lemma),
        role(token, nominal));
  }

  private static Role role(Token token, Reading.Nominal nominal) {
    boolean attribute = nominal.derivation() != Reading.Derivation.NONE || nominal.grammaticalCase() == Case.GENITIVE;
    if (attribute) {
      return Role.MODIFIER;
    }
    if (nominal.possessor() == 3) {
      return Role.HEAD;
    }
    boolean noun = token.readings().getFirst() instanceof Reading.Nominal;
    return noun && nominal.grammaticalCase() == Case.NOMINATIVE ? Role.MODIFIER : Role.OTHER;
  }

  /** A number without the suffix behind its hyphen. */
  private static String stem(String folded) {
    int hyphen = folded.indexOf('-');
    return hyphen > 0 ? folded.substring(0, hyphen) : folded;
  }

  static Shape shape(String word) {
    int capitals = 0;
    int small = 0;
    int digits = 0;
    boolean latin = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      capitals += Character.isUpperCase(c) ? 1 : 0;
      small += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      latin |= c < 128 && Character.isLetter(c);
    }
    if (digits > 0) {
      return capitals + small == 0 ? Shape.DIGITS : Shape.DIGITS_AND_LETTERS;
    }
    if (capitals + small == 0) {
      return "«»\"“”„".indexOf(word.charAt(0)) >= 0 ? Shape.QUOTE : Shape.SIGN;
    }
    if (latin) {
      return Shape.LATIN;
    }
    if (capitals == 0) {
      return Shape.LOWER;
    }
    if (small == 0) {
      return capitals == 1 ? Shape.CAPITAL_LETTER : Shape.ALL_CAPITALS;
    }
    return Character.isUpperCase(word.charAt(0)) && capitals == 1 ? Shape.CAPITALISED : Shape.MIXED;
  }
}
