package kz.elshi.text;

import java.util.List;

/**
 * An article taken apart: what the language stage gives and all later stages read.
 *
 * @param times in text order; only expressions whose year is known
 */
public record Document(
    Article article,
    List<Token> tokens,
    List<Sentence> sentences,
    List<Quotation> quotations,
    List<TimeExpression> times) {

  public String text() {
    return article.text();
  }

  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /** The sentence at an offset; the last one that starts before it where the offset lies between two. */
  public Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }
}
