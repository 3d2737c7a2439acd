package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.elshi.text.Quotation;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds direct speech: «…» with a verb of saying beside it, and paragraphs closed by «, – деді …».
 *
 * <p>Words in quotation marks without such a verb are titles and names, not speech.
 */
final class QuotationReader {
  private static final int FEWEST_WORDS = 2;
  private static final int FEWEST_WORDS_ALONE = 5;
  private static final String DASHES = "–—-−";

  private final Set<String> sayVerbs;

  /** {@code sayVerbs} are the forms of the verb that closes a quotation (деді, деп, делінген), folded. */
  QuotationReader(Set<String> sayVerbs) {
    this.sayVerbs = sayVerbs;
  }

  List<Quotation> read(List<Token> tokens, List<Sentence> sentences) {
    List<Quotation> quotations = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int close = closing(tokens, i);
      if (close > 0) {
        Quotation quotation = marked(tokens, sentences, i, close);
        if (quotation != null) {
          quotations.add(quotation);
          i = close;
        }
      }
    }
    readParagraphs(tokens, sentences, quotations);
    quotations.sort(Comparator.comparing(Quotation::content));
    return List.copyOf(quotations);
  }

  /** Index of the mark that closes the quotation opened at a token; 0 if the token opens none. */
  private static int closing(List<Token> tokens, int open) {
    String ends =
        switch (tokens.get(open).text()) {
          case "«" -> "»";
          case "“", "„" -> "”“";
          case "\"" -> "\"";
          default -> "";
        };
    int depth = 0;
    for (int i = open + 1; !ends.isEmpty() && i < tokens.size() && i - open < 400; i++) {
      String text = tokens.get(i).text();
      if (text.equals("«")) {
        depth++;
      } else if (ends.contains(text) && depth-- == 0) {
        return i;
      }
    }
    return 0;
  }

  private @Nullable Quotation marked(List<Token> tokens, List<Sentence> sentences, int open, int close) {
    long words = tokens.subList(open + 1, close).stream().filter(token -> token.kind() != Token.Kind.PUNCTUATION).count();
    if (words < FEWEST_WORDS) {
      return null;
    }
    Span content = content(tokens, open + 1, close);
    Sentence sentence = sentenceOf(sentences, close);
    int next = close + 1;
    while (next < sentence.endToken() && (isDash(tokens.get(next)) || tokens.get(next).is(","))) {
      next++;
    }
    if (next < sentence.endToken() && sayVerbs.contains(tokens.get(next).folded())) {
      return new Quotation(content, span(tokens, next, sentence.endToken()), Quotation.Style.QUOTATION_MARKS);
    }
    Sentence first = sentenceOf(sentences, open);
    if (open > first.firstToken() && tokens.get(open - 1).is(":")) {
      return new Quotation(content, span(tokens, first.firstToken(), open - 1), Quotation.Style.QUOTATION_MARKS);
    }
    boolean alone = open == first.firstToken() && close >= sentence.endToken() - 2 && words >= FEWEST_WORDS_ALONE;
    return alone ? new Quotation(content, null, Quotation.Style.QUOTATION_MARKS) : null;
  }

  private static Span span(List<Token> tokens, int first, int end) {
    return new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
  }

  private static Span content(List<Token> tokens, int first, int end) {
    int last = end;
    while (last > first + 1 && (tokens.get(last - 1).is(",") || isDash(tokens.get(last - 1)))) {
      last--;
    }
    return span(tokens, first, last);
  }

  private static boolean isDash(Token token) {
    return DASHES.contains(token.text());
  }

  private static Sentence sentenceOf(List<Sentence> sentences, int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).firstToken() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  private void readParagraphs(List<Token> tokens, List<Sentence> sentences, List<Quotation> quotations) {
    int first = 0;
    int openSpeech = -1;
    for (int i = 1; i <= sentences.size(); i++) {
      boolean ends = i == sentences.size() || sentences.get(i).paragraph() != sentences.get(first).paragraph();
      if (!ends) {
        continue;
      }
      int start = sentences.get(first).firstToken();
      int end = sentences.get(i - 1).endToken();
      boolean dash = isDash(tokens.get(start));
      int say = attribution(tokens, start, end);
      if (say > 0) {
        int from = openSpeech >= 0 ? openSpeech : start;
        from = isDash(tokens.get(from)) ? from + 1 : from;
        add(tokens, sentences, from, say, quotations);
        openSpeech = -1;
      } else {
        openSpeech = dash ? (openSpeech >= 0 ? openSpeech : start) : -1;
      }
      first = i;
    }
  }

  /** Index of the verb of saying behind the dash that closes a paragraph's speech; 0 if there is none. */
  private int attribution(List<Token> tokens, int start, int end) {
    for (int i = end - 2; i > start + 1; i--) {
      boolean closes = isDash(tokens.get(i)) && ",.!?…»”".contains(tokens.get(i - 1).text());
      if (closes && sayVerbs.contains(tokens.get(i + 1).folded())) {
        return i + 1;
      }
    }
    return 0;
  }

  private void add(
      List<Token> tokens, List<Sentence> sentences, int from, int say, List<Quotation> quotations) {
    Span content = content(tokens, from, say - 1);
    boolean known = quotations.stream().anyMatch(one -> one.content().overlaps(content));
    if (!known) {
      Span attribution = span(tokens, say, sentenceOf(sentences, say).endToken());
      quotations.add(new Quotation(content, attribution, Quotation.Style.DASH_PARAGRAPH));
    } else {
      widen(content, quotations);
    }
  }

  /** A marked quotation inside a paragraph of speech belongs to it. */
  private static void widen(Span content, List<Quotation> quotations) {
    for (int i = 0; i < quotations.size(); i++) {
      Quotation inner = quotations.get(i);
      if (content.contains(inner.content()) && inner.content().end() < content.end() - 2) {
        quotations.set(i, new Quotation(content, inner.attribution(), Quotation.Style.DASH_PARAGRAPH));
        return;
      }
    }
  }
}
