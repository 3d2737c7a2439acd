package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.EntityDocument;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Rules;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.text.Sentence;

/**
 * Reads events by the frames of {@code data/rules/kk/events.rules}: a verb or noun, its clause, and the actors by their case.
 *
 * <pre>
 * Премьер-Министр N | ресми сапармен | Тегеранға | барды
 * nominative visitor  rank             dative place  verb, past: happened
 * </pre>
 */
public final class EventReader implements ClaimReader {
  private final EventRules rules;
  private final EventWords words;
  private final PredicateAnalyser predicates;

  /**
   * Loads the frames.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the rule file or a word list is missing or broken
   */
  public EventReader(Home home, PredicateAnalyser predicates) {
    this.rules = new EventRules(EventRule.all(Rules.read(home.path("data/rules/kk/events.rules"))));
    this.words = new EventWords(home);
    this.predicates = predicates;
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    return read(document, List.of(), RuleTrace.NONE);
  }

  @Override
  public List<Claim> read(EntityDocument document, List<Claim> told, RuleTrace trace) {
    EventReading reading = new EventReading(document, rules, words, predicates, trace);
    for (Sentence sentence : document.document().sentences()) {
      reading.read(sentence);
    }
    List<EventDraft> drafts = EventMerger.merge(reading.drafts());
    Scene.fill(drafts, reading.settings(), Dateline.of(document));
    new TopicAssigner(document, words).assign(drafts);
    List<Claim> events = new ArrayList<>();
    drafts.forEach(draft -> events.add(draft.event()));
    return events;
  }
}
