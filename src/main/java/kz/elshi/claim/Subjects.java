package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.EntityDocument;
import kz.elshi.text.Case;
import kz.elshi.text.Predicate;
import kz.elshi.text.Quotation;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.Verbal;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Who acts in a clause. Remembers the last subject, which later sentences leave out. */
final class Subjects {
  private static final int FARTHEST = 3;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final EventWords words;
  private final Actors actors;
  private @Nullable Actor last;
  private int lastSentence = -FARTHEST;

  Subjects(EntityDocument document, EventWords words, Actors actors) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
    this.actors = actors;
  }

  /** A subject and whether the clause itself names it. */
  record Subject(@Nullable Actor actor, boolean told) {
    static final Subject NONE = new Subject(null, false);
  }

  /** The sentence has been read: its first subject is whom the next ones may mean. */
  void remember(Sentence sentence, List<Actor> present) {
    for (Actor actor : present) {
      boolean subject = actor.grammaticalCase() == Case.NOMINATIVE && actor.members().size() == 1 && actor.isPersonal();
      if (subject && !isQuoted(actor.first())) {
        last = actor;
        lastSentence = sentence.index();
        return;
      }
    }
  }

  /** Whether a token stands within somebody's own words. */
  boolean isQuoted(int token) {
    int at = tokens.get(token).span().start();
    return document.document().quotations().stream().map(Quotation::content).anyMatch(content -> content.contains(at));
  }

  /** The subject of a clause; {@code verb} is null where a noun tells of the event; {@code invited} where somebody is asked to do it. */
  Subject of(EventRule rule, Clause clause, @Nullable Verbal verb, List<Actor> present, boolean invited) {
    boolean when = Words.beginsAny(tokens, clause.head() + 1, clause.sentence().endToken(), words.of("when"));
    if (verb != null && isRelative(verb, clause) && !when) {
      return relative(clause, present);
    }
    if (verb != null && verb.passive() && !rule.passive()) {
      return Subject.NONE;
    }
    if (invited) {
      return new Subject(guest(present), true);
    }
    Actor states = actors.delegation(clause.sentence(), clause.first(), clause.head());
    if (states == null && rule.shared()) {
      states = actors.states(clause);
    }
    if (states == null && rule.isApart()) {
      states = actors.pairGroup(clause);
    }
    if (states != null) {
      return new Subject(states, true);
    }
    Actor behind = verb == null && rule.motion() ? behind(clause, present) : null;
    if (behind != null) {
      return new Subject(behind, true);
    }
    Actor named = named(clause, verb, present);
    if (named != null) {
      return rule.motion() && hasOther(clause, named) ? Subject.NONE : new Subject(named, true);
    }
    return rule.shared() && verb != null && !isPersonal(verb) ? Subject.NONE : leftOut(clause, verb, present);
  }

  /** «N-ді отырысқа қатысуға шақырды»: who is invited, in the accusative before or behind. */
  private static @Nullable Actor guest(List<Actor> present) {
    return present.stream().filter(actor -> actor.grammaticalCase() == Case.ACCUSATIVE).findFirst().orElse(null);
  }

  /** «сапарынан кейін N …»: whose visit it was, where nobody stands before; null if it is no such time. */
  private @Nullable Actor behind(Clause clause, List<Actor> present) {
    boolean when = words.has("after", tokens, clause.head() + 1, Math.min(tokens.size(), clause.head() + 2));
    boolean before = present.stream().anyMatch(actor -> actor.first() >= clause.first() && actor.end() <= clause.head() && actor.isPersonal());
    return !when || before ? null : present.stream()
        .filter(actor -> actor.first() > clause.head() && actor.grammaticalCase() == Case.NOMINATIVE && actor.isPersonal())
        .findFirst().orElse(null);
  }

  /** Whether the clause, or the one that it leads to, is told by those who did it. */
  private boolean isFirstPerson(Clause clause) {
    for (int i = clause.head(); i < clause.sentence().endToken(); i++) {
      Verbal verb = tokens.get(i).verbal();
      if (verb != null && verb.person() > 0) {
        return verb.person() == 1;
      }
    }
    return false;
  }

  /** First and second persons have their subject in their ending. */
  private static boolean isPersonal(Verbal verb) {
    return verb.person() == 1 || verb.person() == 2;
  }

  /** The noun that a participle stands before: «сапармен келген N», «келген N делегациясы». */
  private Subject relative(Clause clause, List<Actor> present) {
    Actor leader = actors.leader(clause, present);
    if (leader != null) {
      return new Subject(leader, true);
    }
    for (Actor actor : present) {
      if (actor.first() >= clause.end() && actor.first() <= clause.end() + 1) {
        return new Subject(actor, true);
      }
    }
    return new Subject(actors.delegation(clause.sentence(), clause.end(), clause.sentence().endToken()), true);
  }

  private @Nullable Actor named(Clause clause, @Nullable Verbal verb, List<Actor> present) {
    boolean genitive = verb == null || verb.possessor() == 3;
    Actor before = null;
    Actor inner = null;
    for (Actor actor : present) {
      boolean nominative = actor.grammaticalCase() == Case.NOMINATIVE;
      boolean possessor = genitive && actor.grammaticalCase() == Case.GENITIVE && !isInviter(actor);
      if (actor.end() > clause.head() || !(nominative || possessor)) {
        continue;
      }
      if (actor.first() >= clause.first()) {
        if (!isObjectClause(verb)) {
          return actor;
        }
        inner = actor;
      }
      before = nominative ? actor : before;
    }
    return inner != null ? inner : before;
  }

  /** «N … ұшақ ертең Загребке ұшатынын айтты»: a bare noun between the speaker and the day or the goal is what goes. */
  private boolean hasOther(Clause clause, Actor subject) {
    for (int i = Math.max(subject.end(), clause.first()); i < clause.head() - 1; i++) {
      Reading.Nominal noun = tokens.get(i).nominal();
      boolean bare = noun != null && tokens.get(i).readings().getFirst() == noun && !tokens.get(i).capitalised()
          && noun.grammaticalCase() == Case.NOMINATIVE && noun.possessor() == 0 && words.of("vehicle").contains(noun.lemma());
      if (bare) {
        return true;
      }
    }
    return false;
  }

  /** «құтқарушылар аттанды»: a plural, or a word for people, in the nominative that stands for nobody whom the text names. */
  private boolean hasBareSubject(Clause clause) {
    for (int i = clause.first(); i < clause.head(); i++) {
      Token token = tokens.get(i);
      Reading.Nominal noun = token.nominal();
      boolean bare = noun != null && token.readings().getFirst() == noun && noun.grammaticalCase() == Case.NOMINATIVE
          && noun.derivation() == Reading.Derivation.NONE;
      boolean people = bare && words.has("group", tokens, i, i + 1) && noun.possessor() + (noun.plural() ? 1 : 0) > 0;
      boolean many = bare && noun.plural() && noun.possessor() == 3 && token.index() + 1 < clause.head();
      if ((people || many) && !actors.isMentioned(i)) {
        return true;
      }
    }
    return false;
  }

  /** «N-нің шақыруымен»: N invites and is no party of the clause. */
  boolean isInviter(Actor actor) {
    return actor.grammaticalCase() == Case.GENITIVE
        && Words.beginsAny(tokens, actor.end(), tokens.size(), words.of("invitation"));
  }

  private Subject leftOut(Clause clause, @Nullable Verbal verb, List<Actor> present) {
    Actor after = clause.predicate().tense() == Predicate.Tense.OPEN && verb != null ? following(clause, present) : null;
    if (after != null) {
      return new Subject(after, true);
    }
    Actor speaker = verb != null && isQuoted(clause.head()) && isFirstPerson(clause) ? actors.speaker(clause.head()) : null;
    if (speaker != null) {
      return new Subject(speaker, true);
    }
    boolean near = clause.sentence().index() - lastSentence < FARTHEST;
    boolean other = isQuoted(clause.head()) || actors.hasUnknown(clause) || hasBareSubject(clause);
    return new Subject(near && !other ? last : null, false);
  }

  /** «N … келгенін айтты»: the subject of the inner clause stands nearer to its verb than that of the outer one. */
  private static boolean isObjectClause(@Nullable Verbal verb) {
    return verb != null && verb.possessor() == 3;
  }

  /** «Женеваға барып, N кездесті»: the subject of an open clause may stand in the one that follows. */
  private static @Nullable Actor following(Clause clause, List<Actor> present) {
    return present.stream()
        .filter(actor -> actor.first() >= clause.end() && actor.grammaticalCase() == Case.NOMINATIVE && actor.isPersonal())
        .findFirst()
        .orElse(null);
  }

  private static boolean isRelative(Verbal verb, Clause clause) {
    boolean participle = verb.form() == VerbForm.PARTICIPLE_PAST || verb.form() == VerbForm.PARTICIPLE_FUTURE;
    return participle && verb.possessor() == 0 && verb.grammaticalCase() == Case.NOMINATIVE
        && clause.predicate().tense() == Predicate.Tense.OPEN;
  }
}
