package kz.elshi.lang.kk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.Endings;
import kz.elshi.lang.LanguageAnalyser;
import kz.elshi.lang.SentenceSplitter;
import kz.elshi.lang.Sounds;
import kz.elshi.lang.Tokeniser;
import kz.elshi.lang.Transliterated;
import kz.elshi.text.Article;
import kz.elshi.text.Document;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Kazakh text as a document.
 *
 * <pre>
 * text → tokens → readings → sentences → quotations, dates
 * </pre>
 */
public final class KazakhAnalyser implements LanguageAnalyser {

  private final Tokeniser tokeniser = new Tokeniser(KazakhLetters::mend);
  private final KnownReadings words;
  private final KnownReadings names;
  private final SentenceSplitter splitter;
  private final QuotationReader quotations;
  private final DateReader dates;
  private final LatinScript latin;

  /**
   * Loads the lexicon.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one of its files is missing or broken
   */
  public KazakhAnalyser(Home home, Reference reference) {
    this(home, () -> reference);
  }

  /** Loads the lexicon; the reference is asked for last, so that another thread may still be reading it. */
  public KazakhAnalyser(Home home, Supplier<Reference> reference) {
    Morphology morphology = new Morphology(home, reference);
    words = new KnownReadings(word -> morphology.readings(word, false));
    names = new KnownReadings(word -> morphology.readings(word, true));
    splitter = new SentenceSplitter(words(home, "abbreviations.tsv"));
    Set<String> say = new HashSet<>();
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/closers.tsv")).rows()) {
      say.add(row.get("word"));
    }
    quotations = new QuotationReader(say);
    latin = new LatinScript(home, reference);
    dates = new DateReader(home, new Endings(home, new Sounds(home)));
  }

  private static Set<String> words(Home home, String file) {
    Set<String> words = new HashSet<>();
    Table.read(home.path("data/lexicon/kk/" + file)).rows().forEach(row -> words.add(row.get("word")));
    return words;
  }

  @Override
  public @Nullable Transliterated transliterate(String text) {
    return latin.read(text);
  }

  @Override
  public Document analyse(Article article) {
    List<Token> tokens = read(tokeniser.tokens(article.text()));
    List<Sentence> sentences = splitter.sentences(article.text(), tokens);
    return new Document(
        article, tokens, sentences, quotations.read(tokens, sentences), dates.read(tokens, sentences, article.published()));
  }

  /** The readings of the words of one document, as written, in order. */
  public List<List<Reading>> readings(List<String> words) {
    List<Token> tokens = new ArrayList<>();
    for (String word : words) {
      tokens.add(token(tokens.size(), word, Token.Kind.WORD));
    }
    return read(tokens).stream().map(Token::readings).toList();
  }

  /** The tokens of a sentence that is split already; their spans count from the start of each word. */
  public List<Token> tokens(List<String> words) {
    List<Token> tokens = new ArrayList<>();
    for (String word : words) {
      int first = word.codePointAt(0);
      Token.Kind kind =
          Character.isLetter(first) ? Token.Kind.WORD : Character.isDigit(first) ? Token.Kind.NUMBER : Token.Kind.PUNCTUATION;
      tokens.add(token(tokens.size(), word, kind));
    }
    return read(tokens);
  }

  private static Token token(int index, String word, Token.Kind kind) {
    String folded = kind == Token.Kind.PUNCTUATION ? word : KazakhLetters.mend(word.toLowerCase(Locale.ROOT));
    return new Token(index, new Span(0, word.length()), word, folded, kind, List.of());
  }

  private List<Token> read(List<Token> plain) {
    List<Token> tokens = new ArrayList<>(plain.size());
    for (Token token : plain) {
      tokens.add(token.kind() == Token.Kind.WORD ? read(token, token.capitalised() ? names : words) : token);
    }
    return List.copyOf(tokens);
  }

  private static Token read(Token token, KnownReadings known) {
    return new Token(token.index(), token.span(), token.text(), token.folded(), token.kind(), known.of(token.folded()));
  }
}
