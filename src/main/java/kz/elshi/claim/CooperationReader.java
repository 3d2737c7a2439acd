package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Rules;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Mention;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads in which areas two countries work together, agreed to, talk of it, or could. */
public final class CooperationReader implements ClaimReader {
  private static final int LONGEST_TITLE = 10;

  private final List<CooperationRule> rules;
  /** All words that tell a standing. */
  private final Stems telling;
  private final List<String> together;
  private final List<String> homeAffairs;
  private final EventWords words;

  /**
   * Loads the rules and the words of cooperation.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if a file is missing or broken
   */
  public CooperationReader(Home home) {
    rules = CooperationRule.all(Rules.read(home.path("data/rules/kk/cooperation.rules")));
    telling = new Stems(rules.stream().flatMap(rule -> Stream.concat(rule.words().stream(), rule.over().stream())).toList());
    words = new EventWords(home);
    together = stems(home, "cooperation.tsv");
    homeAffairs = stems(home, "home_affairs.tsv");
  }

  private static List<String> stems(Home home, String file) {
    return new Stems(Table.read(home.path("data/lexicon/kk/" + file)).rows().stream().map(row -> row.get("stem")).toList());
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    return read(document, List.of());
  }

  @Override
  public List<Claim> read(EntityDocument document, List<Claim> told) {
    List<Event> events = told.stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
    Talks talks = new Talks(document, words, Talks.ofEvents(events));
    CooperationPairs pairs = new CooperationPairs(document, talks);
    List<Cooperation> claims = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sentence sentence : document.document().sentences()) {
      List<Mention> topics = topics(document, sentence);
      Setting setting = topics.isEmpty() ? Setting.NONE : setting(document, sentence, talks);
      for (Mention topic : topics) {
        CooperationRule rule = rule(document, sentence, topic, setting);
        for (List<Entity> pair : rule == null ? List.<List<Entity>>of() : pairs.of(sentence, topic, setting.together())) {
          if (seen.add(pair.get(0).key() + pair.get(1).key() + topic.key() + rule.standing())) {
            claims.add(claim(document, sentence, topic, pair, rule));
          }
        }
      }
    }
    return List.copyOf(claims.stream().filter(claim -> !isSettled(claim, claims)).toList());
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

  /** Topics that a sentence names outside the names of people, offices and bodies. */
  private static List<Mention> topics(EntityDocument document, Sentence sentence) {
    List<EntityMention> topics = document.in(sentence, Mention.Kind.TOPIC);
    if (topics.isEmpty()) {
      return List.of();
    }
    List<Span> names = document.in(sentence, Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ORGANISATION).stream()
        .map(mention -> mention.mention().span()).toList();
    return topics.stream()
        .map(EntityMention::mention)
        .filter(topic -> names.stream().noneMatch(name -> name.contains(topic.span())) && !isInTitle(document.document().tokens(), sentence, topic))
        .toList();
  }

  /** «Педагог мәртебесі туралы» заң: what a title in quotation marks names, of more words than the topic, is no field of cooperation. */
  private static boolean isInTitle(List<Token> tokens, Sentence sentence, Mention topic) {
    int open = topic.firstToken() - 1;
    while (open >= sentence.firstToken() && !Quotes.opens(tokens.get(open)) && !Quotes.closes(tokens.get(open))) {
      open--;
    }
    int close = topic.endToken();
    while (close < sentence.endToken() && !Quotes.opens(tokens.get(close)) && !Quotes.closes(tokens.get(close))) {
      close++;
    }
    boolean within = open >= sentence.firstToken() && close < sentence.endToken() && Quotes.opens(tokens.get(open)) && Quotes.closes(tokens.get(close));
    boolean speech = within && close - open > LONGEST_TITLE;
    return within && !speech && close - open - 1 > topic.endToken() - topic.firstToken();
  }

  /** What a sentence tells of laws and reforms without naming a country goes on at home. */
  private boolean isAtHome(EntityDocument document, Sentence sentence) {
    return document.in(sentence, Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE, Mention.Kind.ANAPHOR).isEmpty()
        && Words.last(document.document().tokens(), sentence.firstToken(), sentence.endToken(), homeAffairs) >= 0;
  }

  private boolean isJoint(EntityDocument document, Sentence sentence) {
    return Words.last(document.document().tokens(), sentence.firstToken(), sentence.endToken(), together) >= 0;
  }

  /** What a sentence tells whatever topic it names: whether those of a talk discuss, or say, something in it, or do something together. */
  private record Setting(boolean discussed, boolean said, boolean together) {
    static final Setting NONE = new Setting(false, false, false);

    boolean isJoint() {
      return discussed || said || together;
    }
  }

  private Setting setting(EntityDocument document, Sentence sentence, Talks talks) {
    boolean told = !talks.of(sentence).isEmpty();
    return new Setting(told && talks.isDiscussion(sentence), told && talks.isSpeech(sentence), isJoint(document, sentence));
  }

  /** The rule whose words tell the standing; without any the one for what is only talked of, in a sentence that tells of talks. */
  private @Nullable CooperationRule rule(EntityDocument document, Sentence sentence, Mention topic, Setting setting) {
    CooperationRule found = told(document.document().tokens(), sentence, topic);
    boolean fits = found != null && (setting.isJoint() || found.plain());
    CooperationRule rule = fits ? found : setting.discussed() ? rules.stream().filter(CooperationRule::untold).findFirst().orElse(null) : null;
    return rule == null || rule.without().contains(topic.key()) || isAtHome(document, sentence) ? null : rule;
  }

  /** The standing told by the first words for it behind the topic, else by the last ones before it; what is announced is not agreed yet. */
  private @Nullable CooperationRule told(List<Token> tokens, Sentence sentence, Mention topic) {
    for (int i = topic.firstToken(); i < sentence.endToken(); i++) {
      CooperationRule rule = at(tokens, i, sentence);
      if (rule != null) {
        CooperationRule over = rule.standing() == Cooperation.Standing.AGREED ? over(tokens, i, sentence) : null;
        return over == null ? rule : over;
      }
    }
    for (int i = topic.firstToken() - 1; i >= sentence.firstToken(); i--) {
      CooperationRule rule = at(tokens, i, sentence);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  private @Nullable CooperationRule over(List<Token> tokens, int at, Sentence sentence) {
    return rules.stream().filter(rule -> Words.last(tokens, at, sentence.endToken(), rule.over()) >= 0).findFirst().orElse(null);
  }

  /** The rule with the longest phrase that begins at a token, or null. */
  private @Nullable CooperationRule at(List<Token> tokens, int at, Sentence sentence) {
    CooperationRule best = null;
    int longest = 0;
    for (CooperationRule rule : telling.beginAt(tokens, at, sentence.endToken()) ? rules : List.<CooperationRule>of()) {
      for (List<String> phrases : List.of(rule.words(), rule.over())) {
        for (String phrase : Words.beginsAny(tokens, at, sentence.endToken(), phrases) ? phrases : List.<String>of()) {
          if (phrase.length() > longest && Words.phrase(tokens, at, sentence.endToken(), phrase)) {
            best = rule;
            longest = phrase.length();
          }
        }
      }
    }
    return best;
  }

  private static Cooperation claim(EntityDocument document, Sentence sentence, Mention topic, List<Entity> pair, CooperationRule rule) {
    Grounding grounding =
        new Grounding(List.of(Evidence.of(document.document(), sentence.span())), rule.id(), rule.confidence());
    return new Cooperation(pair.get(0), pair.get(1), topic.key(), rule.standing(), grounding);
  }
}
