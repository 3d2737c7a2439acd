package kz.elshi.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Home;
import kz.elshi.text.Sentence;

/**
 * Reads who said what: quotations with their speaker, and clauses under a verb of saying.
 *
 * <pre>
 * N | …екенін | айтты        speaker, what is said in the accusative, verb
 * N-нің айтуынша, | …        speaker in the genitive, what is said
 * N | … | деп есептейді      speaker, what is said, «деп»
 * </pre>
 */
public final class StatementReader implements ClaimReader {
  private final SpeechWords words;

  /**
   * Loads the verbs of saying.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a list is missing or broken
   */
  public StatementReader(Home home) {
    this.words = new SpeechWords(home);
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    StatementReading reading = new StatementReading(document, words);
    for (Sentence sentence : document.document().sentences()) {
      reading.read(sentence);
    }
    List<Claim> statements = new ArrayList<>(reading.statements());
    statements.sort(Comparator.comparing(claim -> claim.grounding().principal().span()));
    return statements;
  }
}
