package kz.elshi.mention.crf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.text.Token;

/** Turns tokens into what the labeller sees, with the lists and phrases that know them. Safe to share between threads. */
final class WordKnowledge {
  private static final int MOST_KEPT = 16_384;

  private final WordLists lists;
  private final NamePhrases phrases;
  private final Map<String, WordForm> kept = new ConcurrentHashMap<>();

  /**
   * Collects the lists and phrases.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a file of the lexicon is missing or broken
   */
  WordKnowledge(Home home, Reference reference) {
    lists = new WordLists(home, reference);
    phrases = new NamePhrases(home, reference);
  }

  /** The words of a sentence. */
  WordSequence sequence(List<Token> tokens) {
    List<WordForm> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      words.add(form(token));
    }
    return new WordSequence(words, phrases.in(words));
  }

  /** A word as written has the same readings wherever it stands, so it is looked up once. */
  private WordForm form(Token token) {
    WordForm known = kept.get(token.text());
    if (known == null) {
      known = WordForm.of(token, lists);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(token.text(), known);
    }
    return known;
  }
}
