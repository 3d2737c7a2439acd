package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.mention.Title;
import kz.elshi.text.Case;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** One reading of one document for events, sentence by sentence: puts events together from frames, their clauses and their actors. */
final class EventReading {
  private static final double TOLD = 0.9;
  /** Confidence, from 0 to 1, of an event of which the clause itself does not name the subject. */
  static final double INFERRED = 0.75;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final EventWords words;
  private final Actors actors;
  private final Subjects subjects;
  private final Circumstances circumstances;
  private final Frames frames;
  private final Statuses statuses;
  private final Journeys journeys;
  private final Gatherings gatherings;
  private final Cast cast;
  private final PlanChanges changes;
  private final ToldBefore told;
  private final RuleTrace trace;
  private final List<EventDraft> drafts = new ArrayList<>();
  /** How many events were told before the sentence being read. */
  private int toldBefore;
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
    this.statuses = new Statuses(document.document(), words, predicates);
    this.circumstances = new Circumstances(document, statuses);
    this.journeys = new Journeys(document, words, drafts);
    this.frames = new Frames(document.document(), rules, words, predicates, statuses, journeys, trace);
    this.told = new ToldBefore(tokens, words, journeys, drafts);
    Partakers partakers = new Partakers(document, words, actors);
    this.gatherings = new Gatherings(tokens, words, circumstances, partakers, drafts);
    this.cast = new Cast(document, words, actors, subjects, partakers, gatherings, told);
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
    toldBefore = drafts.size();
    List<Actor> present = actors.of(sentence);
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      draft(frames.ofVerb(sentence, i), present);
    }
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      draft(frames.ofNoun(sentence, i), present);
    }
    for (EventDraft draft : ofSentence()) {
      if (draft.sentence == sentence.index() && draft.type != Event.Type.VISIT && draft.place == null) {
        inheritPlace(draft);
      }
    }
    subjects.remember(sentence, present);
  }

  /** Events that the sentence being read has told so far. */
  private List<EventDraft> ofSentence() {
    return drafts.subList(Math.min(toldBefore, drafts.size()), drafts.size());
  }

  /** Puts events together from a frame: one, or one for each partner in the instrumental. */
  private void draft(Frames.@Nullable Frame frame, List<Actor> people) {
    if (frame == null) {
      return;
    }
    List<Actor> present = frame.rule().states() ? actors.withStates(frame.clause().sentence()) : people;
    Subjects.Subject subject = subjects.of(
        frame.rule(), frame.clause(), frame.verb(), present, frame.verb() != null && statuses.isInvited(frame.clause()));
    List<Actor> partners = cast.partners(frame, subject, present);
    Actor all = frame.verb() == null ? cast.whole(frame, partners, present) : null;
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

  private static boolean isTalk(Event.Type type) {
    return type == Event.Type.MEETING || type == Event.Type.NEGOTIATION || type == Event.Type.CALL || type == Event.Type.MULTILATERAL;
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

  private void finish(Frames.Frame frame, Subjects.Subject subject, List<Actor> partners) {
    EventRule rule = frame.rule();
    Clause clause = frame.clause();
    EventDraft draft = cast.participants(rule, clause, subject, partners);
    boolean nobody = rule.passive() && !subject.told() && draft.participants.isEmpty();
    if (nobody || !cast.holdsOffice(rule, clause, draft) || told.accepts(rule, draft) || told.takes(rule, clause, draft)) {
      trace.nearly(rule.id(), clause.head(), Misfit.OTHER_OFFICE);
      return;
    }
    draft.confidence = subject.told() ? TOLD : INFERRED;
    draft.status = rule.status() != null ? rule.status() : statuses.of(clause);
    boolean off = clause.predicate().negative() && draft.status != Event.Status.CANCELLED;
    boolean idle = frame.verb() == null && !subject.told() && partners.isEmpty() && !rule.elliptical();
    if (off || idle && rule.least() > 1) {
      trace.nearly(rule.id(), clause.head(), off ? Misfit.NEGATIVE : Misfit.NOBODY);
      return;
    }
    Misfit misfit = cast.misfit(rule, draft);
    if (misfit != null) {
      trace.nearly(rule.id(), clause.head(), misfit);
      addSetting(frame, draft);
      return;
    }
    draft.messageKind = rule.messageKind();
    draft.spoken = rule.spoken();
    draft.format = isTalk(rule.type()) ? words.format(tokens, clause.first(), clause.end()) : null;
    draft.date = circumstances.date(clause);
    draft.evidence.add(Evidence.of(document.document(), evidence(clause, subject)));
    if (rule.motion()) {
      journeys.add(rule, clause, draft);
      return;
    }
    Entity purpose = circumstances.placeOfPurpose(clause);
    draft.place = purpose != null ? purpose : circumstances.place(clause);
    if (draft.place == null && rule.type() == Event.Type.MULTILATERAL) {
      draft.place = circumstances.cityOfGathering(clause, words.of("gathering"));
    }
    Title office = rule.offices().isEmpty() ? null : cast.office(rule, clause);
    if (office != null && office.host() != null) {
      draft.place = document.countries().get(office.host());
    }
    inheritDate(clause, draft);
    drafts.add(draft);
    gatherings.addAround(clause, draft);
    if (rule.messageKind() == Event.MessageKind.INVITATION && !rule.accepts()) {
      journeys.addInvited(clause, draft);
      gatherings.addInvited(clause, draft);
    }
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

  /** A talk within the sentence of a visit takes place where the visit goes. */
  private void inheritPlace(EventDraft draft) {
    boolean talk = draft.type == Event.Type.MEETING || draft.type == Event.Type.NEGOTIATION;
    for (EventDraft visit : talk ? ofSentence() : List.<EventDraft>of()) {
      if (visit.type == Event.Type.VISIT && visit.sentence == draft.sentence && visit.status == draft.status) {
        draft.place = visit.place;
      }
    }
  }

  /** What happens on «the same day», or within one sentence, has the date of what was told before. */
  private void inheritDate(Clause clause, EventDraft draft) {
    boolean sameDay = words.has("same-day", tokens, clause.sentence().firstToken(), clause.head());
    EventDraft occasion = sameDay ? Scene.occasion(draft, drafts) : null;
    if (occasion != null && draft.date == null) {
      draft.date = occasion.date;
      draft.place = draft.place == null && draft.type == Event.Type.SIGNING ? occasion.place : draft.place;
    }
    for (EventDraft before : (sameDay ? drafts : ofSentence()).reversed()) {
      if (draft.date == null && before.date != null) {
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

}
