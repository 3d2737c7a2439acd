package kz.elshi.claim;

import kz.elshi.text.Document;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;

/**
 * The words of an article that say a fact.
 *
 * @param article id of the article
 * @param sentence index of the sentence in which the words begin, from 0
 * @param span where the words stand in the stored text
 * @param exact the words
 * @throws IllegalArgumentException if there are no words, or their length is not that of the span
 */
public record Evidence(String article, int sentence, Span span, String exact) {
  public Evidence {
    if (exact.isBlank() || exact.length() != span.length()) {
      throw new IllegalArgumentException("evidence needs its words: " + span + " «" + exact + "»");
    }
  }

  /** The evidence at a span of a document. */
  public static Evidence of(Document document, Span span) {
    Sentence sentence = document.sentenceAt(span.start());
    return new Evidence(document.article().id(), sentence.index(), span, span.in(document.text()));
  }
}
