package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.elshi.claim.ElectedBodies.Elected;
import kz.elshi.claim.ElectionRule.Shape;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Rules;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Case;
import kz.elshi.text.Language;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads elections of bodies and to offices. */
public final class ElectionReader implements ClaimReader {
  /** A cue stands no farther after «election» than this. */
  private static final int CUE_WITHIN = 12;

  private final List<ElectionRule> rules;
  private final Set<String> cueWords;
  private final ElectedBodies bodies;
  private final AheadWords ahead;

  /**
   * Loads lexicon and rules of a language.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one of the files is missing or broken
   */
  public ElectionReader(Home home, Language language) {
    String code = language.code();
    Rules file = Rules.read(home.path("data/rules/" + code + "/elections.rules"));
    rules = file.rules().stream().map(ElectionRule::of).toList();
    cueWords =
        rules.stream().flatMap(rule -> rule.cues().stream()).map(Forms::last).collect(Collectors.toUnmodifiableSet());
    bodies = new ElectedBodies(home, code);
    ahead = new AheadWords(home, code);
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    MentionedTokens tokens = new MentionedTokens(document);
    List<Claim> claims = new ArrayList<>();
    for (Sentence sentence : document.document().sentences()) {
      claims.addAll(new InSentence(tokens, sentence).read());
    }
    return claims;
  }

  /** One sentence at work. */
  private final class InSentence {
    private final MentionedTokens tokens;
    private final Sentence sentence;
    /** Token of the last word for an election, −1 if none was passed. */
    private int noun = -1;
    private @Nullable Elected elected;
    private final List<Election> found = new ArrayList<>();

    InSentence(MentionedTokens tokens, Sentence sentence) {
      this.tokens = tokens;
      this.sentence = sentence;
    }

    List<Election> read() {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (bodies.isElection(tokens.get(i))) {
          addNamed(i);
        } else {
          addPerson(i);
        }
      }
      return found;
    }

    /** An election of which a winner is told is not told once more as held. */
    private void add(@Nullable Election election) {
      if (election == null || election.person() != null && found.stream().anyMatch(other -> isOf(other, election.person()))) {
        return;
      }
      found.removeIf(other -> election.person() != null && other.person() == null && election.office() != null
          && election.office().equals(other.office()));
      found.add(election);
    }

    private static boolean isOf(Election election, Entity person) {
      return election.person() != null && election.person().isSame(person);
    }

    private void addPerson(int index) {
      if (!Forms.isAny(tokens.get(index), cueWords)) {
        return;
      }
      for (ElectionRule rule : rules) {
        if (rule.shape() != Shape.NOUN && rule.cueAt(tokens, sentence, index, ahead) && rule.isFor(tokens, sentence)) {
          add(rule.shape() == Shape.OFFICE ? toOffice(rule, index) : winner(rule, index));
        }
      }
    }

    private void addNamed(int index) {
      noun = index;
      elected = bodies.before(tokens, sentence, index);
      if (elected != null) {
        addNamed(elected);
      }
    }

    private void addNamed(Elected what) {
      int participle = what.first() - 1;
      if (participle >= sentence.firstToken() && isParticiple(participle)) {
        for (ElectionRule rule : rules) {
          if (rule.shape() == Shape.NOUN && rule.cueAt(tokens, sentence, participle, ahead)) {
            found.add(named(rule, what, participle));
            return;
          }
        }
      }
      for (int i = noun + 1; i < Math.min(sentence.endToken(), noun + CUE_WITHIN); i++) {
        for (ElectionRule rule : rules) {
          if (rule.shape() == Shape.NOUN && rule.cueAt(tokens, sentence, i, ahead)) {
            found.add(named(rule, what, i));
            return;
          }
        }
        if (isFinite(i)) {
          return;
        }
      }
    }

    private boolean isParticiple(int index) {
      Reading.Verbal verbal = tokens.get(index).verbal();
      return verbal != null && (verbal.form() == VerbForm.PARTICIPLE_PAST || verbal.form() == VerbForm.PARTICIPLE_FUTURE);
    }

    private boolean isFinite(int index) {
      Reading.Verbal verbal = Forms.surely(tokens.get(index));
      return verbal != null && verbal.person() > 0;
    }

    private Election named(ElectionRule rule, Elected what, int cue) {
      String country = ElectionCountries.of(tokens, sentence, what, noun);
      int first = Math.min(cue, what.first());
      return new Election(
          what.body(), what.office(), what.role(), null, country, rule.outcome(), date(first, Math.max(cue, noun)),
          grounding(rule, first, Math.max(cue, noun) + 1));
    }

    private @Nullable Election winner(ElectionRule rule, int verb) {
      if (elected == null || elected.office() == null) {
        return null;
      }
      EntityMention winner = winner(verb);
      if (winner == null) {
        return null;
      }
      String country = ElectionCountries.of(tokens, sentence, elected, noun);
      return new Election(
          null, elected.office(), elected.role(), winner.entities().getFirst(), country, rule.outcome(), date(elected.first(), verb),
          grounding(rule, elected.first(), verb + 1));
    }

    private @Nullable Election toOffice(ElectionRule rule, int verb) {
      ElectedPerson who = ElectedPerson.of(tokens, sentence, verb, tokens.get(verb).verbal());
      if (who == null) {
        return null;
      }
      int last = Math.max(verb + 1, who.end());
      return new Election(
          null, who.office(), who.role(), who.person(), who.country() != null ? who.country() : tokens.document().home(), rule.outcome(tokens, sentence, verb), date(who.first(), verb),
          grounding(rule, who.first(), last));
    }

    /** The nearest person before the verb in a case that the verb's form wants. */
    private @Nullable EntityMention winner(int verb) {
      for (Case wanted : ElectedPerson.winnerCases(tokens.get(verb).verbal())) {
        for (EntityMention mention : tokens.mentions(sentence.firstToken(), verb).reversed()) {
          boolean named = mention.mention().is(Kind.PERSON) && ElectedPerson.isPerson(mention);
          if (named && mention.grammaticalCase() == wanted) {
            return mention;
          }
        }
      }
      return null;
    }

    private @Nullable PartialDate date(int first, int last) {
      List<TimeExpression> times = tokens.times(sentence.firstToken(), last + 1);
      return times.isEmpty() ? null : times.getLast().date();
    }

    private Grounding grounding(ElectionRule rule, int first, int end) {
      Evidence evidence = Evidence.of(tokens.document().document(), tokens.span(first, end));
      return new Grounding(List.of(evidence), rule.id(), rule.confidence());
    }
  }
}
