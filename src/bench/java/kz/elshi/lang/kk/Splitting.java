package kz.elshi.lang.kk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.lang.SentenceSplitter;
import kz.elshi.lang.Tokeniser;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;

/** The first step of {@link KazakhAnalyser} alone: tokens and sentences, without readings. */
public final class Splitting {
  private final Tokeniser tokeniser = new Tokeniser(KazakhLetters::mend);
  private final SentenceSplitter splitter;

  /**
   * Reads the abbreviations.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if their table is missing
   */
  public Splitting(Home home) {
    Set<String> abbreviations = new HashSet<>();
    Table.read(home.path("data/lexicon/kk/abbreviations.tsv")).rows().forEach(row -> abbreviations.add(row.get("word")));
    splitter = new SentenceSplitter(abbreviations);
  }

  /** The sentences of a text. */
  public List<Sentence> sentences(String text) {
    List<Token> tokens = tokeniser.tokens(text);
    return splitter.sentences(text, tokens);
  }
}
