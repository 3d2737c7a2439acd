package kz.elshi.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.text.Document;
import kz.elshi.text.Predicate;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Verbal;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the verbs and nouns of a document that tell of events, by the words of the rules. */
final class Frames {
  private static final int ANNOUNCED_WITHIN = 4;
  private static final int OWN_WORDS = 3;
  private static final int HELD_BEFORE = 8;
  private static final int HELD_BEHIND = 5;

  private final Document document;
  private final List<Token> tokens;
  private final EventRules rules;
  private final EventWords words;
  private final PredicateAnalyser predicates;
  private final Statuses statuses;
  private final Journeys journeys;
  private final RuleTrace trace;
  /** Nouns that a verb has spoken for: they tell of no event of their own. */
  private final Set<Integer> spoken = new HashSet<>();

  Frames(
      Document document, EventRules rules, EventWords words, PredicateAnalyser predicates, Statuses statuses, Journeys journeys,
      RuleTrace trace) {
    this.document = document;
    this.tokens = document.tokens();
    this.rules = rules;
    this.words = words;
    this.predicates = predicates;
    this.statuses = statuses;
    this.journeys = journeys;
    this.trace = trace;
  }

  /** A rule whose words stand in a clause; {@code verb} is null where a noun tells of the event. */
  record Frame(EventRule rule, Clause clause, @Nullable Verbal verb) {}

  /** The frame of the verb at a token, or null. */
  @Nullable Frame ofVerb(Sentence sentence, int index) {
    if (isPartOfVerb(sentence, index)) {
      return null;
    }
    for (EventRule rule : rules.ofVerb(tokens.get(index))) {
      Verbal verb = verb(rule, sentence, index);
      if (verb == null) {
        continue;
      }
      Predicate predicate = predicates.predicate(document, index);
      Clause clause = new Clause(sentence, Clause.firstToken(document, sentence, index), index, predicate.endToken(), predicate);
      Misfit misfit = misfit(rule, verb, clause);
      if (misfit == null) {
        speakFor(rule, clause);
        return new Frame(rule, clause, verb);
      }
      trace.nearly(rule.id(), index, misfit);
    }
    return null;
  }

  private @Nullable Verbal verb(EventRule rule, Sentence sentence, int index) {
    for (Reading reading : tokens.get(index).readings()) {
      for (String verb : reading instanceof Verbal ? rule.verbs() : List.<String>of()) {
        if (isVerb(verb, (Verbal) reading, sentence, index)) {
          return (Verbal) reading;
        }
      }
    }
    return null;
  }

  /** «Келіп» in «келіп түсті» is no verb of its own. */
  private boolean isPartOfVerb(Sentence sentence, int index) {
    if (index + 1 >= sentence.endToken() || tokens.get(index).verbal() == null || tokens.get(index + 1).verbal() == null
        || !rules.mayOpenVerb(tokens, index)) {
      return false;
    }
    return rules.verbsOfWords.stream()
        .anyMatch(verb -> Words.begins(tokens.get(index), verb.substring(0, verb.indexOf(' '))) && isVerb(verb, tokens.get(index + 1).verbal(), sentence, index + 1));
  }

  /** Without an agent, a passive tells only what the two states did. */
  private static boolean isVoice(EventRule rule, Verbal verb) {
    return rule.passive() ? verb.passive() : !verb.passive() || rule.shared();
  }

  private boolean isVerb(String verb, Verbal reading, Sentence sentence, int index) {
    int space = verb.lastIndexOf(' ');
    if (verb.length() - space - 1 != reading.lemma().length() || !verb.endsWith(reading.lemma())) {
      return false;
    }
    int before = space < 0 ? 0 : verb.substring(0, space).split(" ").length;
    return before == 0 || index - before >= sentence.firstToken() && Words.phrase(tokens, index - before, index, verb.substring(0, space));
  }

  /** A verbal noun alone names the event only; one that is announced, due, or the purpose of something tells it. */
  private boolean tells(Verbal verb, Clause clause) {
    boolean noun = verb.form() == VerbForm.VERBAL_NOUN && clause.predicate().endToken() == clause.head() + 1
        && clause.predicate().tense() == Predicate.Tense.OPEN;
    int next = clause.head() + 1;
    int end = clause.sentence().endToken();
    boolean purpose = Words.beginsAny(tokens, next, end, words.of("purpose"));
    boolean announced = words.has("planned", tokens, next, Math.min(end, clause.head() + ANNOUNCED_WITHIN));
    boolean due = verb.possessor() == 3 && words.has("due", tokens, next, end);
    if (words.has("postposition", tokens, clause.head(), next) && next < end && tokens.get(next).kind() == Token.Kind.WORD
        && !words.has("that", tokens, next, end)) {
      return false;
    }
    boolean agreed = noun && statuses.isAgreed(clause);
    boolean joined = noun && Clause.lastOfRow(document, clause.sentence(), clause.head()) > clause.head();
    return verb.form() != VerbForm.IMPERATIVE && (!noun || purpose || announced || due || agreed || joined || statuses.isInvited(clause));
  }

  /** Why a rule whose verb stands here does not read it, or null. */
  private @Nullable Misfit misfit(EventRule rule, Verbal verb, Clause clause) {
    if (!isVoice(rule, verb)) {
      return Misfit.VOICE;
    }
    if (!tells(verb, clause)) {
      return Misfit.NAMED_ONLY;
    }
    int with = Words.last(tokens, clause.first(), clause.head(), rule.with());
    if (!rule.with().isEmpty() && (with < 0 || rule.elliptical() && words.isOccasion(tokens, with))) {
      return Misfit.WITH;
    }
    if (Words.last(tokens, clause.first(), clause.head(), rule.without()) >= 0) {
      return Misfit.WITHOUT;
    }
    int close = clause.end();
    if (rule.closing() && close < clause.sentence().endToken() && tokens.get(close).kind() == Token.Kind.WORD) {
      return Misfit.FINAL;
    }
    if (rule.finite() && tokens.get(clause.head()).verbal().form() == VerbForm.VERBAL_NOUN) {
      return Misfit.FINITE;
    }
    return rule.motion() && !journeys.hasGoal(clause, rule.goal(), rule.near()) ? Misfit.GOAL : null;
  }

  private void speakFor(EventRule rule, Clause clause) {
    for (int i = clause.first(); i < clause.head(); i++) {
      boolean visit = rule.motion() && Words.beginsAny(tokens, i, clause.head(), words.of("visit"));
      if (visit || Words.beginsAny(tokens, i, clause.head(), rule.with())) {
        spoken.add(i);
      }
    }
  }

  /** The frame of the noun at a token, or null. To be asked for after all verbs of the sentence. */
  @Nullable Frame ofNoun(Sentence sentence, int index) {
    if (spoken.contains(index) || !rules.haveNoun(tokens, index, sentence.endToken())) {
      return null;
    }
    for (EventRule rule : rules.all) {
      if (rule.nouns().isEmpty() || !Words.beginsAny(tokens, index, sentence.endToken(), rule.nouns())) {
        continue;
      }
      int first = Clause.firstToken(document, sentence, index);
      boolean held = rule.type() != Event.Type.MULTILATERAL || isHeld(sentence, index);
      boolean many = rule.type() == Event.Type.MEETING && isPlural(index) && !isOfSomebody(index);
      if (held && !many && Words.last(tokens, Math.max(first, index - OWN_WORDS), index, rule.without()) < 0) {
        Predicate predicate = predicates.predicate(document, index);
        return new Frame(rule, new Clause(sentence, first, index, Math.max(index + 1, predicate.endToken()), predicate), null);
      }
      trace.nearly(rule.id(), index, !held ? Misfit.NOT_HELD : many ? Misfit.GENERAL : Misfit.WITHOUT);
    }
    return null;
  }

  /** «A мен B-нің кездесулері» have happened; meetings of nobody are meetings in general. */
  private boolean isOfSomebody(int index) {
    return tokens.get(index).nominal().possessor() == 3;
  }

  private boolean isPlural(int index) {
    Reading.Nominal noun = tokens.get(index).nominal();
    return noun != null && noun.plural();
  }

  /** A gathering that is only spoken of takes part in something else; one that is held has a verb for it near. */
  private boolean isHeld(Sentence sentence, int noun) {
    int first = Math.max(sentence.firstToken(), noun - HELD_BEFORE);
    int end = Math.min(sentence.endToken(), noun + HELD_BEHIND);
    return words.has("held", tokens, first, end) || words.has("eve", tokens, noun + 1, Math.min(sentence.endToken(), noun + 2));
  }
}
