package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import kz.elshi.text.Case;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** One reading of one document for events, sentence by sentence: puts events together from frames, their clauses and their actors. */
final class EventReading {
  private static final double TOLD = 0.9;
  private static final double INFERRED = 0.75;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final EventWords words;
  private final Actors actors;
  private final Subjects subjects;
  private final Circumstances circumstances;
  private final Frames frames;
  private final Partakers partakers;
  private final PlanChanges changes;
  private final ToldBefore told;
  private final RuleTrace trace;
  private final List<EventDraft> drafts = new ArrayList<>();
  private final List<EventDraft> settings = new ArrayList<>();

  EventReading(
      EntityDocument document, EventRules rules, EventWords words, PredicateAnalyser predicates, RuleTrace trace) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
    this.trace = trace;
    this.actors = new Actors(document, words);
    this.subjects = new Subjects(document, words, actors);
    this.changes = new PlanChanges(tokens, words);
    this.partakers = new Partakers(document, words, actors);
    this.circumstances = new Circumstances(document, words, predicates);
    this.frames = new Frames(document.document(), rules, words, predicates, circumstances, trace);
    this.told = new ToldBefore(tokens, words, circumstances, drafts);
  }

  List<EventDraft> drafts() {
    return drafts;
  }

  /** Talks of which the text tells where somebody had them, but not with whom. */
  List<EventDraft> settings() {
    return settings;
  }

  void read(Sentence sentence) {
    changes.apply(sentence, drafts);
    List<Actor> present = actors.of(sentence);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      draft(frames.ofVerb(sentence, i), present);
    }
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      draft(frames.ofNoun(sentence, i), present);
    }
    for (EventDraft draft : drafts) {
      if (draft.sentence == sentence.index() && draft.type != Event.Type.VISIT && draft.place == null) {
        inheritPlace(draft);
      }
    }
    subjects.remember(sentence, present);
  }

  /** Puts events together from a frame: one, or one for each partner in the instrumental. */
  private void draft(Frames.@Nullable Frame frame, List<Actor> people) {
    if (frame == null) {
      return;
    }
    List<Actor> present = frame.rule().states() ? actors.withStates(frame.clause().sentence()) : people;
    Subjects.Subject subject = subjects.of(
        frame.rule(), frame.clause(), frame.verb(), present, frame.verb() != null && circumstances.isInvited(frame.clause()));
    List<Actor> partners = partners(frame, subject, present);
    Actor all = frame.verb() == null ? whole(frame, partners, present) : null;
    if (all != null) {
      finish(frame, new Subjects.Subject(all, true), List.of());
      return;
    }
    List<Actor> withEach = partners.stream().filter(actor -> actor.grammaticalCase() == Case.INSTRUMENTAL).toList();
    if (withEach.size() > 1 && frame.rule().isApart()) {
      finishEach(frame, subject, withEach);
    } else {
      finish(frame, subject, partners);
    }
  }

  /** One event with each partner, where and when the words before the partner say. */
  private void finishEach(Frames.Frame frame, Subjects.Subject subject, List<Actor> partners) {
    int from = frame.clause().first();
    for (Actor partner : partners) {
      int told = drafts.size();
      finish(frame, subject, List.of(partner));
      for (EventDraft draft : drafts.subList(told, drafts.size())) {
        draft.place = circumstances.place(frame.clause(), from, partner.first());
        PartialDate date = circumstances.date(frame.clause(), from, partner.first());
        draft.date = date == null ? draft.date : date;
      }
      from = partner.end();
    }
  }

  private List<Actor> partners(Frames.Frame frame, Subjects.Subject subject, List<Actor> present) {
    List<Actor> partners = new ArrayList<>();
    for (Actor actor : present) {
      boolean within = actor.first() >= frame.clause().first() && actor.end() <= frame.clause().head();
      boolean other = subject.actor() == null || !overlaps(actor, subject.actor());
      boolean takesPart = frame.rule().roles().containsKey(actor.grammaticalCase());
      boolean party = frame.rule().accepts() || !subjects.isInviter(actor);
      if (within && other && takesPart && party && actor.grammaticalCase() != Case.NOMINATIVE) {
        partners.add(actor);
      }
    }
    boolean alone = partners.isEmpty() && frame.rule().least() > 1;
    for (Actor group : alone ? actors.groups(frame.clause()) : List.<Actor>of()) {
      boolean takesPart = frame.rule().roles().containsKey(group.grammaticalCase()) && group.grammaticalCase() != Case.GENITIVE;
      if (takesPart && (subject.actor() == null || !overlaps(group, subject.actor()))) {
        partners.add(group);
      }
    }
    return partners;
  }

  private static boolean overlaps(Actor a, Actor b) {
    return a.first() < b.end() && b.first() < a.end();
  }

  /** «A мен B-нің кездесуі», «кездесу соңында A мен B …»: those joined are all who met; null if nobody is. «Тараптар» met before. */
  private @Nullable Actor whole(Frames.Frame frame, List<Actor> partners, List<Actor> present) {
    for (Actor actor : partners) {
      if (actor.grammaticalCase() == Case.GENITIVE && actor.members().size() > 1) {
        return actor;
      }
    }
    if (frame.rule().least() < 2 || !partners.isEmpty() || !isOccasion(frame.clause())) {
      return null;
    }
    return present.stream()
        .filter(actor -> actor.first() > frame.clause().head() && actor.grammaticalCase() == Case.NOMINATIVE)
        .filter(actor -> actor.members().size() > 1 && actor.isPersonal() && !actors.isAnaphor(actor))
        .findFirst().orElse(null);
  }

  /** «кездесуде», «кездесу соңында»: the noun tells when the rest happened; «кездесу туралы» does not. */
  private boolean isOccasion(Clause clause) {
    Reading.Nominal noun = tokens.get(clause.head()).nominal();
    boolean when = noun != null && (noun.grammaticalCase() == Case.LOCATIVE || noun.grammaticalCase() == Case.ABLATIVE);
    return when || words.has("occasion", tokens, clause.head() + 1, Math.min(tokens.size(), clause.head() + 2));
  }

  private void finish(Frames.Frame frame, Subjects.Subject subject, List<Actor> partners) {
    EventRule rule = frame.rule();
    Clause clause = frame.clause();
    EventDraft draft = participants(rule, clause, subject, partners);
    if (!holdsOffice(rule, clause, draft) || told.accepts(rule, draft) || told.takes(rule, clause, draft) || rule.passive() && !subject.told() && draft.participants.isEmpty()) {
      trace.nearly(rule.id(), clause.head(), Misfit.OTHER_OFFICE);
      return;
    }
    draft.confidence = subject.told() ? TOLD : INFERRED;
    draft.status = rule.status() != null ? rule.status() : circumstances.status(clause);
    boolean off = clause.predicate().negative() && draft.status != Event.Status.CANCELLED;
    boolean idle = frame.verb() == null && !subject.told() && partners.isEmpty() && !rule.elliptical();
    if (off || idle && rule.least() > 1) {
      trace.nearly(rule.id(), clause.head(), off ? Misfit.NEGATIVE : Misfit.NOBODY);
      return;
    }
    Misfit misfit = misfit(rule, draft);
    if (misfit != null) {
      trace.nearly(rule.id(), clause.head(), misfit);
      addSetting(frame, draft);
      return;
    }
    draft.messageKind = rule.messageKind();
    draft.spoken = rule.spoken();
    draft.date = circumstances.date(clause);
    draft.evidence.add(Evidence.of(document.document(), evidence(clause, subject)));
    if (rule.motion()) {
      addVisits(rule, clause, draft);
      return;
    }
    Entity purpose = circumstances.placeOfPurpose(clause);
    draft.place = purpose != null ? purpose : circumstances.place(clause);
    Title office = rule.offices().isEmpty() ? null : office(rule, clause);
    if (office != null && office.host() != null) {
      draft.place = document.countries().get(office.host());
    }
    inheritDate(clause, draft);
    drafts.add(draft);
    addGathering(clause, draft);
    if (rule.messageKind() == Event.MessageKind.INVITATION && !rule.accepts()) {
      addInvitedVisit(clause, draft);
      addInvitedGathering(clause, draft);
    }
  }

  /** Adds a visit to each of the places gone to. */
  private void addVisits(EventRule rule, Clause clause, EventDraft draft) {
    boolean somewhere = circumstances.hasGoal(clause, rule.goal(), false);
    boolean known = !somewhere && (!circumstances.isOfRank(clause) || drafts.stream().anyMatch(
        one -> one.type == Event.Type.VISIT && draft.participants.keySet().stream().anyMatch(one.participants::containsKey)));
    if (known || !circumstances.visit(clause, draft, rule.goal())) {
      return;
    }
    for (Entity place : circumstances.alsoTo(clause, rule.goal())) {
      EventDraft other = draft.copy();
      if (circumstances.redirect(other, place)) {
        drafts.add(other);
      }
    }
    drafts.add(draft);
  }

  private EventDraft participants(EventRule rule, Clause clause, Subjects.Subject subject, List<Actor> partners) {
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
      partakers.addStates(clause, draft, subjects.isQuoted(clause.head()));
    }
    if (rule.type() == Event.Type.MULTILATERAL) {
      draft.gathering = gathering(clause);
      partakers.addBodies(clause, draft);
      partakers.addCountries(clause, draft);
    }
    if (rule.type() == Event.Type.MESSAGE) {
      partakers.addPeople(clause, draft, rule);
    }
    if (rule.type() == Event.Type.CREDENTIALS) {
      draft.handOver();
      told.addRecipient(draft);
    }
    if (rule.elliptical() && !subject.told() && partners.isEmpty()) {
      draft.participants.clear();
      told.addParties(clause, draft);
    }
    return draft;
  }

  private boolean holdsOffice(EventRule rule, Clause clause, EventDraft draft) {
    return rule.offices().isEmpty() || office(rule, clause) != null
        || draft.participants.values().stream().anyMatch(one -> one.capacity() != null && rule.offices().contains(one.capacity().role()));
  }

  /** The office of a rule that the clause names: «елшісі болып тағайындалды»; null if it names none. */
  private @Nullable Title office(EventRule rule, Clause clause) {
    for (EntityMention one : document.in(clause.sentence(), Mention.Kind.OFFICE, Mention.Kind.PERSON)) {
      for (Title title : one.mention().firstToken() >= clause.first() && one.mention().endToken() <= clause.head() ? one.mention().titles() : List.<Title>of()) {
        if (rule.offices().contains(title.role())) {
          return title;
        }
      }
    }
    return null;
  }

  /** What an event lacks that a rule asks for, or null. */
  private @Nullable Misfit misfit(EventRule rule, EventDraft draft) {
    if (draft.participants.size() < rule.least()) {
      return draft.participants.isEmpty() ? Misfit.NOBODY : Misfit.TOO_FEW;
    }
    if (rule.foreign() && !rule.motion() && draft.isDomestic(document.home())) {
      return Misfit.DOMESTIC;
    }
    boolean addressed = rule.type() != Event.Type.MESSAGE || rule.accepts() || draft.hasRole(Event.Role.RECIPIENT);
    return addressed ? null : Misfit.NO_RECIPIENT;
  }

  /** «N Женевада бірқатар кездесу өткізді»: nobody else is named, but the talks told next are those. */
  private void addSetting(Frames.Frame frame, EventDraft draft) {
    boolean talk = draft.type == Event.Type.MEETING || draft.type == Event.Type.NEGOTIATION || draft.type == Event.Type.MULTILATERAL;
    if (talk && !draft.participants.isEmpty() && draft.status == Event.Status.HAPPENED) {
      draft.place = circumstances.place(frame.clause());
      draft.date = circumstances.date(frame.clause());
      draft.evidence.add(Evidence.of(document.document(), frame.clause().span(document.document())));
      settings.add(draft);
    }
  }

  /** «N саммит аясында M-мен кездесті»: both took part in the gathering too. */
  private void addGathering(Clause clause, EventDraft talk) {
    boolean meets = talk.type == Event.Type.MEETING || talk.type == Event.Type.NEGOTIATION;
    int noun = meets ? Words.last(tokens, clause.first(), clause.head(), words.of("forum")) : -1;
    if (noun < 0 || !isLocative(noun) && !words.has("within", tokens, noun + 1, Math.min(clause.head(), noun + 2))) {
      return;
    }
    EventDraft gathering = new EventDraft(talk.rule, Event.Type.MULTILATERAL, talk.sentence);
    talk.participants.values().forEach(one -> gathering.add(one.actor(), Event.Role.PARTICIPANT, one.capacity()));
    gathering.status = talk.status;
    gathering.confidence = INFERRED;
    gathering.date = talk.date;
    gathering.place = talk.place != null ? talk.place : circumstances.cityOf(noun);
    talk.place = gathering.place;
    gathering.evidence.addAll(talk.evidence);
    drafts.add(gathering);
  }

  private @Nullable String gathering(Clause clause) {
    return words.of("forum").stream()
        .filter(stem -> Words.last(tokens, clause.first(), clause.end(), List.of(stem)) >= 0).findFirst().orElse(null);
  }

  private boolean isLocative(int index) {
    Reading.Nominal noun = tokens.get(index).nominal();
    return noun != null && noun.grammaticalCase() == Case.LOCATIVE && noun.derivation() == Reading.Derivation.NONE;
  }

  /** A talk within the sentence of a visit takes place where the visit goes. */
  private void inheritPlace(EventDraft draft) {
    boolean talk = draft.type == Event.Type.MEETING || draft.type == Event.Type.NEGOTIATION;
    for (EventDraft visit : talk ? drafts : List.<EventDraft>of()) {
      if (visit.type == Event.Type.VISIT && visit.sentence == draft.sentence && visit.status == draft.status) {
        draft.place = visit.place;
      }
    }
  }

  /** What happens on «the same day», or within one sentence, has the date of what was told before. */
  private void inheritDate(Clause clause, EventDraft draft) {
    boolean sameDay = words.has("same-day", tokens, clause.sentence().firstToken(), clause.head());
    for (EventDraft before : drafts.reversed()) {
      if (draft.date == null && before.date != null && (before.sentence == draft.sentence || sameDay)) {
        draft.date = before.date;
      }
    }
  }

  private Span evidence(Clause clause, Subjects.Subject subject) {
    Span span = clause.span(document.document());
    Actor actor = subject.actor();
    boolean before = actor != null && subject.told() && actor.first() < clause.first()
        && actor.first() >= clause.sentence().firstToken();
    return before ? span.union(tokens.get(actor.first()).span()) : span;
  }

  /** «N-ді форумға шақырды»: N may take part in it. */
  private void addInvitedGathering(Clause clause, EventDraft invitation) {
    int noun = Words.last(tokens, clause.first(), clause.head(), words.of("forum"));
    Reading.Nominal gathering = noun < 0 ? null : tokens.get(noun).nominal();
    if (gathering == null || gathering.grammaticalCase() != Case.DATIVE) {
      return;
    }
    EventDraft draft = new EventDraft(invitation.rule, Event.Type.MULTILATERAL, invitation.sentence);
    invitation.participants.values().stream().filter(one -> one.role() == Event.Role.RECIPIENT)
        .forEach(one -> draft.add(one.actor(), Event.Role.PARTICIPANT, one.capacity()));
    partakers.addBodies(clause, draft);
    draft.gathering = gathering(clause);
    draft.evidence.addAll(invitation.evidence);
    draft.date = circumstances.date(clause);
    draft.place = circumstances.place(clause);
    draft.place = draft.place == null ? circumstances.cityOf(noun) : draft.place;
    draft.status = Event.Status.HYPOTHETICAL;
    draft.confidence = INFERRED;
    if (!draft.participants.isEmpty()) {
      drafts.add(draft);
    }
  }

  private void addInvitedVisit(Clause clause, EventDraft invitation) {
    EventDraft visit = new EventDraft(invitation.rule, Event.Type.VISIT, invitation.sentence);
    for (Event.Participation one : invitation.participants.values()) {
      visit.add(one.actor(), one.role() == Event.Role.SENDER ? Event.Role.HOST : Event.Role.VISITOR, one.capacity());
    }
    visit.evidence.addAll(invitation.evidence);
    visit.status = Event.Status.HYPOTHETICAL;
    visit.confidence = invitation.confidence;
    if (circumstances.hasGoal(clause, Case.DATIVE, false) && circumstances.visit(clause, visit, Case.DATIVE)) {
      drafts.add(visit);
    }
  }
}
