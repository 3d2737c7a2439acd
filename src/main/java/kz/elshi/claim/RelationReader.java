package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Mention;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;

/** Reads named levels of relations: «одақтастық деңгейіне көтерілуде» between the two countries of the sentence or of the talk. */
public final class RelationReader implements ClaimReader {
  private static final int WORDS_OF_QUOTE = 3;
  private static final int LONGEST_TITLE = 6;

  private final List<RelationRule> rules;
  private final List<String> about = new ArrayList<>();
  private final List<String> papers = new ArrayList<>();
  private final EventWords words;

  /**
   * Loads the rules and the words of documents.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a file is missing or broken
   */
  public RelationReader(Home home) {
    rules = RelationRule.all(Rules.read(home.path("data/rules/kk/relations.rules")));
    words = new EventWords(home);
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/titles_of_documents.tsv")).rows()) {
      (row.get("use").equals("about") ? about : papers).add(row.get("stem"));
    }
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    return read(document, List.of());
  }

  @Override
  public List<Claim> read(EntityDocument document, List<Claim> told) {
    List<Event> events = told.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
    CooperationPairs pairs = new CooperationPairs(document, new Talks(document, words, Talks.ofEvents(events)));
    List<Claim> claims = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (EntityMention mention : document.mentions()) {
      Mention level = mention.mention();
      Sentence sentence = document.document().sentenceAt(level.span().start());
      boolean named = level.kind() == Mention.Kind.LEVEL && !isTitle(document.document().tokens(), level, sentence);
      for (List<Entity> pair : named ? pairs.of(sentence, level, true) : List.<List<Entity>>of()) {
        if (seen.add(pair.get(0).key() + " " + pair.get(1).key() + " " + level.key())) {
          claims.add(claim(document, sentence, level, pair));
        }
      }
    }
    return claims;
  }

  /** «Стратегиялық серіктестік туралы шарт»: what a document is called tells no level. */
  private boolean isTitle(List<Token> tokens, Mention level, Sentence sentence) {
    int end = Math.min(sentence.endToken(), level.endToken() + LONGEST_TITLE);
    for (int i = level.endToken(); i < end; i++) {
      if (Words.beginsAny(tokens, i, end, about)) {
        return Words.last(tokens, i, Math.min(sentence.endToken(), i + LONGEST_TITLE), papers) >= 0;
      }
    }
    return level.endToken() < end && Words.beginsAny(tokens, level.endToken(), end, papers);
  }

  /** The first rule of whose words one stands in the sentence, else the one without words. */
  private RelationRule rule(List<Token> tokens, Sentence sentence) {
    return rules.stream().filter(rule -> Words.last(tokens, sentence.firstToken(), sentence.endToken(), rule.words()) >= 0).findFirst()
        .or(() -> rules.stream().filter(rule -> rule.words().isEmpty()).findFirst())
        .orElseThrow(() -> new KnowledgeException("data/rules/kk/relations.rules: no rule without words"));
  }

  private RelationLevel claim(EntityDocument document, Sentence sentence, Mention level, List<Entity> pair) {
    List<Token> tokens = document.document().tokens();
    RelationRule rule = rule(tokens, sentence);
    int end = Math.min(sentence.endToken(), level.endToken() + WORDS_OF_QUOTE - 1);
    while (end > level.endToken() && tokens.get(end - 1).kind() == Token.Kind.PUNCTUATION) {
      end--;
    }
    Span quote = new Span(level.span().start(), tokens.get(end - 1).span().end());
    Grounding grounding = new Grounding(List.of(Evidence.of(document.document(), sentence.span())), rule.id(), rule.confidence());
    return new RelationLevel(
        pair.get(0), pair.get(1), level.key(), rule.status(), quote.in(document.document().text()), null,
        document.document().article().published(), grounding);
  }
}
