package kz.elshi.text;

/**
 * A date that the text gives, resolved.
 *
 * @param span its words
 * @param date the first day of a range; relative dates are resolved against the article's day of publication
 * @param future the words themselves point ahead (ертең, алдағы жылы)
 */
public record TimeExpression(Span span, PartialDate date, boolean future) {}
