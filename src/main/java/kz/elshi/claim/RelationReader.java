package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Mention;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;

/** Reads named levels of relations: «одақтастық деңгейіне көтерілуде» between the two countries of the sentence or the article. */
public final class RelationReader implements ClaimReader {
  private static final String RULE = "kk/relation-level";
  private static final int WORDS_OF_QUOTE = 3;

  private final Map<String, RelationLevel.Status> statuses = new LinkedHashMap<>();

  /**
   * Loads the words of status.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if their list is missing or broken
   */
  public RelationReader(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/relation_status.tsv")).rows()) {
      statuses.put(
          row.get("phrase"), RelationLevel.Status.valueOf(row.get("status").toUpperCase(Locale.ROOT).replace('-', '_')));
    }
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    List<Claim> claims = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    CountryPairs pairs = new CountryPairs(document);
    for (EntityMention mention : document.mentions()) {
      if (mention.mention().kind() != Mention.Kind.LEVEL) {
        continue;
      }
      Sentence sentence = document.document().sentenceAt(mention.mention().span().start());
      List<Entity> pair = pairs.of(sentence);
      if (pair.size() == 2 && seen.add(key(pair) + mention.mention().key())) {
        claims.add(claim(document, sentence, mention.mention(), pair));
      }
    }
    return claims;
  }

  private static String key(List<Entity> pair) {
    return pair.stream().map(Entity::key).sorted().reduce("", (a, b) -> a + " " + b) + " ";
  }

  private RelationLevel claim(EntityDocument document, Sentence sentence, Mention level, List<Entity> pair) {
    List<Token> tokens = document.document().tokens();
    RelationLevel.Status status = RelationLevel.Status.IS;
    for (Map.Entry<String, RelationLevel.Status> entry : statuses.entrySet()) {
      if (Words.last(tokens, sentence.firstToken(), sentence.endToken(), List.of(entry.getKey())) >= 0) {
        status = entry.getValue();
        break;
      }
    }
    int end = Math.min(sentence.endToken(), level.endToken() + WORDS_OF_QUOTE - 1);
    while (end > level.endToken() && tokens.get(end - 1).kind() == Token.Kind.PUNCTUATION) {
      end--;
    }
    Span quote = new Span(level.span().start(), tokens.get(end - 1).span().end());
    Grounding grounding = new Grounding(List.of(Evidence.of(document.document(), sentence.span())), RULE, 0.8);
    Entity a = pair.get(0);
    Entity b = pair.get(1);
    boolean ordered = a.key().compareTo(b.key()) <= 0;
    return new RelationLevel(
        ordered ? a : b, ordered ? b : a, level.key(), status, quote.in(document.document().text()), null,
        document.document().article().published(), grounding);
  }
}
