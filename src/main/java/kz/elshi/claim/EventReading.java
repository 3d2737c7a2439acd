package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Predicate;
import kz.elshi.text.Reading.Verbal;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** One reading of one document for events, sentence by sentence. Remembers the last subject, which later sentences leave out. */
final class EventReading {
  private static final int FARTHEST_SUBJECT = 3;
  private static final int ANNOUNCED_WITHIN = 4;
  private static final int HELD_BEFORE = 8;
  private static final int HELD_BEHIND = 5;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final List<EventRule> rules;
  private final EventWords words;
  private final PredicateAnalyser predicates;
  private final Actors actors;
  private final Circumstances circumstances;
  private final Partakers partakers;
  private final PlanChanges changes;
  private final List<EventDraft> drafts = new ArrayList<>();
  private @Nullable Actor lastSubject;
  private int lastSubjectSentence = -FARTHEST_SUBJECT;

  EventReading(
      EntityDocument document, List<EventRule> rules, EventWords words, PredicateAnalyser predicates) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.rules = rules;
    this.words = words;
    this.predicates = predicates;
    this.actors = new Actors(document, words.conjunctions);
    this.changes = new PlanChanges(tokens, words);
    this.partakers = new Partakers(document, words, actors);
    this.circumstances = new Circumstances(document, words, predicates);
  }

  List<EventDraft> drafts() {
    return drafts;
  }

  void read(Sentence sentence) {
    changes.apply(sentence, drafts);
    Set<Integer> spoken = new HashSet<>();
    List<Actor> present = actors.of(sentence);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      readVerb(sentence, i, present, spoken);
    }
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      readNoun(sentence, i, present, spoken);
    }
    for (EventDraft draft : drafts) {
      if (draft.sentence == sentence.index() && draft.type != Event.Type.VISIT && draft.place == null) {
        inheritPlace(draft);
      }
    }
    remember(sentence, present);
  }

  private void remember(Sentence sentence, List<Actor> present) {
    for (Actor actor : present) {
      boolean subject = actor.grammaticalCase() == Case.NOMINATIVE && actor.members().size() == 1 && actor.isPersonal();
      if (subject && !isQuoted(actor.first())) {
        lastSubject = actor;
        lastSubjectSentence = sentence.index();
        return;
      }
    }
  }

  private boolean isQuoted(int token) {
    int at = tokens.get(token).span().start();
    return document.document().quotations().stream().anyMatch(one -> one.content().contains(at));
  }

  private void readVerb(Sentence sentence, int index, List<Actor> present, Set<Integer> spoken) {
    for (EventRule rule : rules) {
      Verbal verb = verb(rule, sentence, index);
      if (verb == null) {
        continue;
      }
      Predicate predicate = predicates.predicate(document.document(), index);
      boolean purpose = Words.beginsAny(tokens, index + 1, sentence.endToken(), words.of("purpose"));
      boolean noun = verb.form() == VerbForm.VERBAL_NOUN && predicate.endToken() == index + 1 && !purpose;
      boolean announced = noun && words.has("planned", tokens, index + 1, Math.min(sentence.endToken(), index + ANNOUNCED_WITHIN));
      if (noun && !announced || verb.form() == VerbForm.IMPERATIVE) {
        continue;
      }
      int first = Clause.firstToken(document.document(), sentence, index);
      int with = Words.last(tokens, first, index, rule.with());
      if (rule.closing() && predicate.endToken() < sentence.endToken() && tokens.get(predicate.endToken()).kind() == Token.Kind.WORD) {
        continue;
      }
      boolean fits = (rule.with().isEmpty() || with >= 0) && Words.last(tokens, first, index, rule.without()) < 0;
      Clause clause = new Clause(sentence, first, index, predicate.endToken(), predicate);
      if (fits && (!rule.motion() || circumstances.hasGoal(clause, rule.goal()))) {
        for (int i = first; i < index; i++) {
          if (Words.beginsAny(tokens, i, index, rule.with())) {
            spoken.add(i);
          }
        }
        markVisit(clause, spoken, rule);
        draft(rule, clause, verb, present);
        return;
      }
    }
  }

  private void markVisit(Clause clause, Set<Integer> spoken, EventRule rule) {
    if (rule.motion()) {
      int visit = Words.last(tokens, clause.first(), clause.head(), words.of("visit"));
      if (visit >= 0) {
        spoken.add(visit);
      }
    }
  }

  private @Nullable Verbal verb(EventRule rule, Sentence sentence, int index) {
    for (var reading : tokens.get(index).readings()) {
      if (reading instanceof Verbal verbal) {
        for (String verb : rule.verbs()) {
          int space = verb.lastIndexOf(' ');
          if (!verb.substring(space + 1).equals(verbal.lemma())) {
            continue;
          }
          int before = space < 0 ? 0 : verb.substring(0, space).split(" ").length;
          boolean fits =
              before == 0
                  || (index - before >= sentence.firstToken()
                      && Words.phrase(tokens, index - before, index, verb.substring(0, space)));
          if (fits) {
            return verbal;
          }
        }
      }
    }
    return null;
  }

  private void readNoun(Sentence sentence, int index, List<Actor> present, Set<Integer> spoken) {
    if (spoken.contains(index)) {
      return;
    }
    for (EventRule rule : rules) {
      if (rule.nouns().isEmpty() || !Words.beginsAny(tokens, index, sentence.endToken(), rule.nouns())) {
        continue;
      }
      int first = Clause.firstToken(document.document(), sentence, index);
      if (Words.last(tokens, first, index, rule.without()) >= 0) {
        continue;
      }
      Predicate predicate = predicates.predicate(document.document(), index);
      if (rule.type() == Event.Type.MULTILATERAL && !isHeld(sentence, index)) {
        continue;
      }
      draft(rule, new Clause(sentence, first, index, Math.max(index + 1, predicate.endToken()), predicate), null, present);
      return;
    }
  }

  /** A gathering that is only spoken of takes part in something else; one that is held has a verb for it near. */
  private boolean isHeld(Sentence sentence, int noun) {
    int first = Math.max(sentence.firstToken(), noun - HELD_BEFORE);
    int end = Math.min(sentence.endToken(), noun + HELD_BEHIND);
    return words.has("held", tokens, first, end) || words.has("eve", tokens, noun + 1, Math.min(sentence.endToken(), noun + 2));
  }

  /** Puts events together from a frame and its clause: one, or one for each partner in the instrumental. */
  private void draft(EventRule rule, Clause clause, @Nullable Verbal verb, List<Actor> present) {
    boolean passive = verb != null && verb.passive();
    Subject subject = subject(rule, clause, verb, present);
    List<Actor> partners = new ArrayList<>();
    for (Actor actor : present) {
      boolean within = actor.first() >= clause.first() && actor.end() <= clause.head();
      boolean other = subject.actor() == null || !overlaps(actor, subject.actor());
      boolean takesPart = rule.roles().containsKey(actor.grammaticalCase());
      if (within && other && takesPart && actor.grammaticalCase() != Case.NOMINATIVE && !isInviter(actor)) {
        partners.add(actor);
      }
    }
    if (verb == null) {
      Actor both = partners.stream().filter(actor -> isWhole(actor)).findFirst().orElse(null);
      if (both != null) {
        finish(rule, clause, new Subject(both, true), List.of());
        return;
      }
    }
    if (verb != null && (rule.passive() ? !passive : passive && !rule.shared())) {
      return;
    }
    List<Actor> withEach = partners.stream().filter(actor -> actor.grammaticalCase() == Case.INSTRUMENTAL).toList();
    if (withEach.size() > 1) {
      for (Actor one : withEach) {
        finish(rule, clause, subject, List.of(one));
      }
    } else {
      finish(rule, clause, subject, partners);
    }
  }

  /** «A мен B-нің кездесуі»: those in the genitive are all who met. */
  private static boolean isWhole(Actor actor) {
    return actor.grammaticalCase() == Case.GENITIVE && actor.members().size() > 1;
  }

  private static boolean overlaps(Actor a, Actor b) {
    return a.first() < b.end() && b.first() < a.end();
  }

  /** «N-нің шақыруымен»: N invites and is no party of the clause. */
  private boolean isInviter(Actor actor) {
    return actor.grammaticalCase() == Case.GENITIVE
        && Words.beginsAny(tokens, actor.end(), tokens.size(), words.of("invitation"));
  }

  /** A subject and whether the clause itself names it. */
  private record Subject(@Nullable Actor actor, boolean told) {}

  private Subject subject(EventRule rule, Clause clause, @Nullable Verbal verb, List<Actor> present) {
    if (verb != null && isRelative(verb, clause)) {
      for (Actor actor : present) {
        if (actor.first() >= clause.end() && actor.first() <= clause.end() + 1) {
          return new Subject(actor, true);
        }
      }
      return new Subject(actors.delegation(clause.end(), clause.sentence().endToken(), words), true);
    }
    if (verb != null && verb.passive() && !rule.passive()) {
      return new Subject(null, false);
    }
    Actor states = actors.delegation(clause.first(), clause.head(), words);
    if (states == null && rule.shared()) {
      states = actors.states(clause);
    }
    if (states != null) {
      return new Subject(states, true);
    }
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
          return new Subject(actor, true);
        }
        inner = actor;
      }
      before = nominative ? actor : before;
    }
    if (inner != null) {
      return new Subject(inner, true);
    }
    if (before != null) {
      return new Subject(before, true);
    }
    Actor after = clause.predicate().tense() == Predicate.Tense.OPEN && verb != null ? following(clause, present) : null;
    if (after != null) {
      return new Subject(after, true);
    }
    boolean near = clause.sentence().index() - lastSubjectSentence < FARTHEST_SUBJECT;
    boolean other = isQuoted(clause.head()) || actors.hasUnknown(clause);
    return new Subject(near && !other ? lastSubject : null, false);
  }

  /** «N … келгенін айтты»: the subject of the inner clause stands nearer to its verb than that of the outer one. */
  private static boolean isObjectClause(@Nullable Verbal verb) {
    return verb != null && verb.possessor() == 3 && verb.grammaticalCase() == Case.ACCUSATIVE;
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

  private void finish(EventRule rule, Clause clause, Subject subject, List<Actor> partners) {
    EventDraft draft = new EventDraft(rule.id(), rule.type(), clause.sentence().index());
    Event.Role subjectRole = rule.roles().get(Case.NOMINATIVE);
    boolean goer = !rule.motion() || (subject.actor() != null && subject.actor().members().stream().allMatch(Actor.Member::goes));
    if (subject.actor() != null && subjectRole != null && goer) {
      subject.actor().members().forEach(one -> draft.add(one.entity(), subjectRole, one.capacity()));
    }
    for (Actor partner : partners) {
      Event.Role role = rule.roles().get(partner.grammaticalCase());
      partner.members().forEach(one -> draft.add(one.entity(), role, one.capacity()));
    }
    if (rule.shared()) {
      partakers.addStates(clause, draft, isQuoted(clause.head()));
    }
    if (rule.type() == Event.Type.MULTILATERAL) {
      partakers.addBodies(clause, draft);
      partakers.addCountries(clause, draft);
    }
    if (takesDelegation(rule, clause, draft) || namesInviter(rule, clause, draft)) {
      return;
    }
    if (rule.passive() && !subject.told()) {
      return;
    }
    draft.confidence = subject.told() ? 0.9 : 0.75;
    draft.status = rule.status() != null ? rule.status() : circumstances.status(clause);
    if (draft.participants.size() < rule.least() || (rule.foreign() && !rule.motion() && draft.isDomestic())) {
      return;
    }
    if (rule.type() == Event.Type.MESSAGE && !draft.hasRole(Event.Role.RECIPIENT)) {
      return;
    }
    if (clause.predicate().negative() && draft.status != Event.Status.CANCELLED) {
      return;
    }
    draft.messageKind = rule.messageKind();
    draft.date = circumstances.date(clause);
    draft.evidence.add(Evidence.of(document.document(), evidence(clause, subject)));
    if (rule.motion()) {
      if (rule.goal() != null && circumstances.visit(clause, draft, rule.goal())) {
        drafts.add(draft);
      }
    } else {
      draft.place = circumstances.place(clause);
      inherit(clause, draft);
      drafts.add(draft);
    }
    if (rule.messageKind() == Event.MessageKind.INVITATION) {
      addInvitedVisit(clause, draft);
    }
  }

  /** A talk within the sentence of a visit takes place where the visit goes. */
  private void inheritPlace(EventDraft draft) {
    boolean talk = draft.type == Event.Type.MEETING || draft.type == Event.Type.NEGOTIATION || draft.type == Event.Type.SIGNING;
    for (EventDraft visit : talk ? drafts : List.<EventDraft>of()) {
      if (visit.type == Event.Type.VISIT && visit.sentence == draft.sentence && visit.status == draft.status) {
        draft.place = visit.place;
      }
    }
  }

  /** What happens on «the same day», or within one sentence, has the date of what was told before. */
  private void inherit(Clause clause, EventDraft draft) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      EventDraft before = drafts.get(i);
      boolean sameDay = words.has("same-day", tokens, clause.sentence().firstToken(), clause.head());
      if (draft.date == null && before.date != null && (before.sentence == draft.sentence || sameDay)) {
        draft.date = before.date;
      }
    }
  }

  /** «Бұл сапарға N шақырған еді»: N is the host of the visit told before, and the invitation is no news of its own. */
  private boolean namesInviter(EventRule rule, Clause clause, EventDraft draft) {
    boolean told = rule.messageKind() == Event.MessageKind.INVITATION
        && Words.last(tokens, clause.first(), clause.head(), words.of("visit")) >= 0 && !circumstances.hasGoal(clause, Case.DATIVE);
    if (!told) {
      return false;
    }
    for (EventDraft visit : drafts.reversed()) {
      if (visit.type == Event.Type.VISIT) {
        for (Event.Participation one : draft.participants.values()) {
          if (one.role() == Event.Role.SENDER && !visit.has(one.actor())) {
            visit.add(one.actor(), Event.Role.HOST, one.capacity());
          }
        }
        break;
      }
    }
    return true;
  }

  /** «делегациясын қарсы алған N»: N is the host of the talk told before, the others are guests. */
  private boolean takesDelegation(EventRule rule, Clause clause, EventDraft draft) {
    boolean hosts = rule.roles().get(Case.NOMINATIVE) == Event.Role.HOST && draft.participants.size() == 1;
    if (!hosts || !words.has("delegation", tokens, clause.first(), clause.head())) {
      return false;
    }
    String host = draft.participants.keySet().iterator().next();
    for (EventDraft talk : drafts) {
      if (talk.type == Event.Type.MEETING && talk.participants.containsKey(host)) {
        talk.participants.replaceAll(
            (key, one) ->
                new Event.Participation(
                    one.actor(), key.equals(host) ? Event.Role.HOST : Event.Role.VISITOR, one.capacity(), one.onBehalfOf()));
        return true;
      }
    }
    return true;
  }

  private Span evidence(Clause clause, Subject subject) {
    Span span = clause.span(document.document());
    Actor actor = subject.actor();
    boolean before = actor != null && subject.told() && actor.first() < clause.first()
        && actor.first() >= clause.sentence().firstToken();
    return before ? span.union(tokens.get(actor.first()).span()) : span;
  }

  private void addInvitedVisit(Clause clause, EventDraft invitation) {
    EventDraft visit = new EventDraft(invitation.rule, Event.Type.VISIT, invitation.sentence);
    for (Event.Participation one : invitation.participants.values()) {
      visit.add(one.actor(), one.role() == Event.Role.SENDER ? Event.Role.HOST : Event.Role.VISITOR, one.capacity());
    }
    visit.evidence.addAll(invitation.evidence);
    visit.status = Event.Status.HYPOTHETICAL;
    visit.confidence = invitation.confidence;
    if (circumstances.visit(clause, visit, Case.DATIVE)) {
      drafts.add(visit);
    }
  }
}
