package kz.elshi.claim;

/**
 * A number with its unit, as it stands in the text.
 *
 * @param first token of the number
 * @param end after the last token of number, unit and bound
 * @param unitToken last token of the unit
 * @param adjectives first token between number and unit that is neither: «14 │ словак │ кәсіпорны»; {@code unitToken} if none
 * @param value with thousands multiplied, but not with millions and more, which stay part of the unit's name
 * @param size the value with everything multiplied
 */
record Figure(int first, int end, int adjectives, int unitToken, double value, double size, String unit, Type type, Indicator.Bound bound) {
  /** Kinds of units. */
  enum Type {
    PERCENT,
    RANK,
    MONEY,
    AMOUNT,
    COUNT,
    PEOPLE
  }
}
