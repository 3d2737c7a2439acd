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
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads in which areas two countries work together, agreed to, talk of it, or could. */
public final class CooperationReader implements ClaimReader {
  private static final String RULE = "kk/cooperation-";

  private final Map<String, Cooperation.Standing> standings = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> ahead = new ArrayList<>();
  private final Set<String> limits = new HashSet<>();

  /**
   * Loads the words of cooperation and of its standing.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a list is missing or broken
   */
  public CooperationReader(Home home) {
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/standings.tsv")).rows()) {
      if (!row.get("over").isEmpty()) {
        ahead.add(row.get("phrase"));
      }
      standings.put(row.get("phrase"), Cooperation.Standing.valueOf(row.get("standing").toUpperCase(Locale.ROOT)));
    }
    for (Table.Row row : Table.read(home.path("data/lexicon/kk/cooperation_limits.tsv")).rows()) {
      limits.add(row.get("topic") + " " + row.get("standing"));
    }
    Table.read(home.path("data/lexicon/kk/cooperation.tsv")).rows().forEach(row -> words.add(row.get("stem")));
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    List<Cooperation> claims = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    CountryPairs pairs = new CountryPairs(document);
    for (Sentence sentence : document.document().sentences()) {
      List<Entity> pair = pairs.of(sentence);
      if (pair.size() != 2 || !isAboutCooperation(document, sentence)) {
        continue;
      }
      for (EntityMention topic : document.in(sentence, Mention.Kind.TOPIC)) {
        Cooperation.Standing standing = standing(document, sentence, topic.mention());
        boolean limited = standing == null || limits.contains(topic.mention().key() + " " + Claim.id(standing));
        if (!limited && seen.add(pair.get(0).key() + pair.get(1).key() + topic.mention().key() + standing)) {
          claims.add(claim(document, sentence, topic.mention(), pair, standing));
        }
      }
    }
    List<Claim> kept = new ArrayList<>();
    claims.stream().filter(claim -> !isSettled(claim, claims)).forEach(kept::add);
    return kept;
  }

  /** What is running or agreed is not proposed as well. */
  private static boolean isSettled(Cooperation claim, List<Cooperation> all) {
    return claim.standing() == Cooperation.Standing.PROPOSED
        && all.stream()
            .anyMatch(
                other ->
                    (other.standing() == Cooperation.Standing.EXISTING || other.standing() == Cooperation.Standing.AGREED)
                        && other.topic().equals(claim.topic()) && other.a().isSame(claim.a()) && other.b().isSame(claim.b()));
  }

  private boolean isAboutCooperation(EntityDocument document, Sentence sentence) {
    return Words.last(document.document().tokens(), sentence.firstToken(), sentence.endToken(), words) >= 0;
  }

  /** The standing told by the first words for it behind the topic, else by the last ones before it; what is announced is not agreed yet. */
  private Cooperation.@Nullable Standing standing(EntityDocument document, Sentence sentence, Mention topic) {
    List<Token> tokens = document.document().tokens();
    for (int i = topic.firstToken(); i < sentence.endToken(); i++) {
      Cooperation.Standing standing = standingAt(tokens, i, sentence);
      if (standing != null) {
        boolean announced = standing == Cooperation.Standing.AGREED && Words.last(tokens, i, sentence.endToken(), ahead) >= 0;
        return announced ? Cooperation.Standing.PROPOSED : standing;
      }
    }
    for (int i = topic.firstToken() - 1; i >= sentence.firstToken(); i--) {
      Cooperation.Standing standing = standingAt(tokens, i, sentence);
      if (standing != null) {
        return standing;
      }
    }
    return null;
  }

  private Cooperation.@Nullable Standing standingAt(List<Token> tokens, int at, Sentence sentence) {
    for (Map.Entry<String, Cooperation.Standing> entry : standings.entrySet()) {
      if (Words.phrase(tokens, at, sentence.endToken(), entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static Cooperation claim(
      EntityDocument document, Sentence sentence, Mention topic, List<Entity> pair, Cooperation.Standing standing) {
    boolean ordered = pair.get(0).key().compareTo(pair.get(1).key()) <= 0;
    Grounding grounding =
        new Grounding(List.of(Evidence.of(document.document(), sentence.span())), RULE + Claim.id(standing), 0.7);
    return new Cooperation(pair.get(ordered ? 0 : 1), pair.get(ordered ? 1 : 0), topic.key(), standing, grounding);
  }
}
