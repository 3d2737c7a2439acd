package kz.elshi.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;

/**
 * Splits tokens into sentences: at line ends; at full stops that follow no abbreviation, initial or ordinal and do not stand
 * inside a quotation; after 400 tokens at the latest.
 */
public final class SentenceSplitter {
  /** A quotation that is not closed within so many tokens was no quotation. */
  private static final int LONGEST_QUOTATION = 200;
  /** Of a text without stops so many tokens are one sentence: what reads sentences may look through each several times. */
  private static final int LONGEST = 400;

  private final Set<String> abbreviations;

  public SentenceSplitter(Set<String> abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The sentences, which together hold all tokens. */
  public List<Sentence> sentences(String text, List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    int paragraph = 0;
    int opened = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      opened = quotation(token, i, opened);
      boolean lineEnd = i + 1 == tokens.size() || hasLineEnd(text, token, tokens.get(i + 1));
      boolean inside = opened >= 0 && i - opened < LONGEST_QUOTATION;
      if (lineEnd || (!inside && isEnd(tokens, i)) || i + 1 - first == LONGEST) {
        Span span = new Span(tokens.get(first).span().start(), token.span().end());
        sentences.add(new Sentence(sentences.size(), paragraph, span, first, i + 1));
        first = i + 1;
      }
      if (lineEnd) {
        paragraph++;
        opened = -1;
      }
    }
    return sentences;
  }

  private static int quotation(Token token, int index, int opened) {
    if (token.is("«")) {
      return index;
    }
    return token.is("»") ? -1 : opened;
  }

  private static boolean hasLineEnd(String text, Token token, Token next) {
    return text.indexOf('\n', token.span().end(), next.span().start()) >= 0;
  }

  private boolean isEnd(List<Token> tokens, int index) {
    Token sign = tokens.get(index);
    if (!(sign.is(".") || sign.is("!") || sign.is("?") || sign.is("…"))) {
      return false;
    }
    Token next = tokens.get(index + 1);
    boolean apart = next.span().start() > sign.span().end();
    boolean begins =
        Character.isUpperCase(next.text().codePointAt(0)) || next.kind() != Token.Kind.WORD;
    return apart && begins && !(next.kind() == Token.Kind.PUNCTUATION && "».,)”".contains(next.text()))
        && !(sign.is(".") && index > 0 && continues(tokens.get(index - 1), next));
  }

  private boolean continues(Token before, Token next) {
    boolean initial = before.text().length() == 1 && before.capitalised() && next.capitalised();
    return initial || abbreviations.contains(before.folded());
  }
}
