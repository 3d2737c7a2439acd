package kz.elshi.text;

/**
 * A sentence.
 *
 * @param index counted from 0 through the article
 * @param paragraph counted from 0
 * @param firstToken index of its first token
 * @param endToken index after its last token
 */
public record Sentence(int index, int paragraph, Span span, int firstToken, int endToken) {}
