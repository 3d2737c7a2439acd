package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import kz.elshi.text.Case;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Who takes which part in an event, by the cases that its rule names, and whether they are whom the rule asks for. */
final class Cast {
  private final EntityDocument document;
  private final List<Token> tokens;
  private final EventWords words;
  private final Actors actors;
  private final Subjects subjects;
  private final Partakers partakers;
  private final Gatherings gatherings;
  private final ToldBefore told;

  Cast(
      EntityDocument document, EventWords words, Actors actors, Subjects subjects, Partakers partakers, Gatherings gatherings,
      ToldBefore told) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
    this.actors = actors;
    this.subjects = subjects;
    this.partakers = partakers;
    this.gatherings = gatherings;
    this.told = told;
  }

  /** Who else takes part: those in the cases that the rule names, within the clause. */
  List<Actor> partners(Frames.Frame frame, Subjects.Subject subject, List<Actor> present) {
    List<Actor> partners = new ArrayList<>();
    for (Actor actor : present) {
      boolean within = actor.first() >= frame.clause().first() && actor.end() <= frame.clause().head();
      boolean other = subject.actor() == null || !overlaps(actor, subject.actor());
      boolean takesPart = frame.rule().roles().containsKey(actor.grammaticalCase());
      boolean party = frame.rule().messageKind() == Event.MessageKind.INVITATION || !subjects.isInviter(actor);
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
  @Nullable Actor whole(Frames.Frame frame, List<Actor> partners, List<Actor> present) {
    for (Actor actor : partners) {
      if (actor.grammaticalCase() == Case.GENITIVE && actor.members().size() > 1) {
        return actor;
      }
    }
    if (frame.rule().least() < 2 || !partners.isEmpty() || !words.isOccasion(tokens, frame.clause().head())) {
      return null;
    }
    return present.stream()
        .filter(actor -> actor.first() > frame.clause().head() && actor.grammaticalCase() == Case.NOMINATIVE)
        .filter(actor -> actor.members().size() > 1 && actor.isPersonal() && !actors.isAnaphor(actor))
        .findFirst().orElse(null);
  }

  /** An event with all who take part in it. */
  EventDraft participants(EventRule rule, Clause clause, Subjects.Subject subject, List<Actor> partners) {
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
      draft.gathering = gatherings.word(clause);
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

  /** Whether somebody holds an office that the rule asks for. */
  boolean holdsOffice(EventRule rule, Clause clause, EventDraft draft) {
    return rule.offices().isEmpty() || office(rule, clause) != null
        || draft.participants.values().stream().anyMatch(one -> one.capacity() != null && rule.offices().contains(one.capacity().role()));
  }

  /** The office of a rule that the clause names: «елшісі болып тағайындалды»; null if it names none. */
  @Nullable Title office(EventRule rule, Clause clause) {
    for (EntityMention one : document.in(clause.sentence(), Mention.Kind.OFFICE, Mention.Kind.PERSON)) {
      boolean within = one.mention().firstToken() >= clause.first() && one.mention().endToken() <= clause.head();
      Title office = one.mention().titles().stream().filter(title -> rule.offices().contains(title.role())).findFirst().orElse(null);
      if (within && office != null) {
        return office;
      }
    }
    return null;
  }

  /** What an event lacks that a rule asks for, or null. */
  @Nullable Misfit misfit(EventRule rule, EventDraft draft) {
    if (draft.participants.size() < rule.least()) {
      return draft.participants.isEmpty() ? Misfit.NOBODY : Misfit.TOO_FEW;
    }
    boolean unknown = rule.spoken() && !draft.isAbroad(document.home());
    if (rule.foreign() && !rule.motion() && (unknown || draft.isDomestic(document.home()))) {
      return Misfit.DOMESTIC;
    }
    boolean addressed = rule.type() != Event.Type.MESSAGE || rule.accepts() || draft.hasRole(Event.Role.RECIPIENT);
    return addressed ? null : Misfit.NO_RECIPIENT;
  }
}
