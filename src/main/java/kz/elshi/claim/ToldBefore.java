package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.text.Case;
import kz.elshi.text.Predicate;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Token;

/** Clauses that tell no event of their own but more of one told before: its host, its guests, that it was accepted. */
final class ToldBefore {
  private static final int NEAR = 3;

  private final List<Token> tokens;
  private final EventWords words;
  private final Journeys journeys;
  private final List<EventDraft> drafts;

  ToldBefore(List<Token> tokens, EventWords words, Journeys journeys, List<EventDraft> drafts) {
    this.tokens = tokens;
    this.words = words;
    this.journeys = journeys;
    this.drafts = drafts;
  }

  /** Whether a clause belongs to an event told before, which then has what the clause tells. */
  boolean takes(EventRule rule, Clause clause, EventDraft draft) {
    return takesDelegation(rule, clause, draft) || namesInviter(rule, clause, draft) || namesSender(clause, draft);
  }

  /** «Бұл сапарға N шақырған еді»: N is the host of the visit told before, and the invitation is no news of its own. */
  private boolean namesInviter(EventRule rule, Clause clause, EventDraft draft) {
    boolean invitation = rule.messageKind() == Event.MessageKind.INVITATION && !rule.accepts();
    boolean pointing = Words.last(tokens, clause.first(), clause.head(), words.of("visit")) >= 0 && !journeys.hasGoal(clause, Case.DATIVE, false);
    boolean before = clause.predicate().tense() == Predicate.Tense.BACKGROUND || clause.predicate().tense() == Predicate.Tense.PAST && isParticiple(clause);
    if (!invitation || !pointing && !before) {
      return false;
    }
    for (EventDraft visit : drafts.reversed()) {
      boolean guest = draft.participants.values().stream().noneMatch(one -> one.role() == Event.Role.RECIPIENT && !visit.has(one.actor()));
      if (visit.type == Event.Type.VISIT && clause.sentence().index() - visit.sentence <= NEAR && guest) {
        for (Event.Participation one : draft.participants.values()) {
          if (one.role() == Event.Role.SENDER && !visit.has(one.actor())) {
            visit.add(one.actor(), Event.Role.HOST, one.capacity());
          }
        }
        return true;
      }
    }
    return pointing;
  }

  private boolean isParticiple(Clause clause) {
    return tokens.get(clause.head()).verbal() != null && tokens.get(clause.head()).verbal().form() == VerbForm.PARTICIPLE_PAST;
  }

  /** «N-нің атына жеделхат келіп түсті. Жеделхатты M жолдады»: M is the sender of the message told before. */
  private boolean namesSender(Clause clause, EventDraft draft) {
    boolean sender = draft.type == Event.Type.MESSAGE && draft.hasRole(Event.Role.SENDER) && !draft.hasRole(Event.Role.RECIPIENT);
    for (EventDraft message : sender ? drafts.reversed() : List.<EventDraft>of()) {
      boolean near = clause.sentence().index() - message.sentence <= NEAR;
      if (near && message.type == Event.Type.MESSAGE && !message.hasRole(Event.Role.SENDER)) {
        draft.participants.values().forEach(one -> message.add(one.actor(), one.role(), one.capacity()));
        return true;
      }
    }
    return false;
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

  /** «Негізгі келіссөз 6 мамырда өтті»: a talk that names nobody is between those of the talk or visit told before. */
  void addParties(Clause clause, EventDraft draft) {
    for (EventDraft before : drafts.reversed()) {
      boolean near = clause.sentence().index() - before.sentence <= NEAR;
      long people = before.participants.values().stream().filter(one -> one.actor().kind() == Entity.Kind.PERSON).count();
      if (near && people == 2 && before.participants.size() == 2 && !before.isDomestic(null)) {
        before.participants.values().forEach(one -> draft.add(one.actor(), Event.Role.PARTICIPANT, one.capacity()));
        return;
      }
    }
  }

  /** Who received the credentials told before: «… елшінің де грамотасы қабылданды». */
  void addRecipient(EventDraft draft) {
    for (EventDraft before : drafts.reversed()) {
      if (before.type == Event.Type.CREDENTIALS && !draft.hasRole(Event.Role.RECIPIENT)) {
        before.participants.values().stream().filter(one -> one.role() == Event.Role.RECIPIENT)
            .forEach(one -> draft.add(one.actor(), one.role(), one.capacity()));
      }
    }
  }

  /** «N шақыруды қабыл алды»: the visit that N was invited to is planned now. */
  boolean accepts(EventRule rule, EventDraft draft) {
    boolean accepted = false;
    for (EventDraft visit : rule.accepts() ? drafts.reversed() : List.<EventDraft>of()) {
      boolean guest = visit.participants.values().stream()
          .anyMatch(one -> one.role() == Event.Role.VISITOR && draft.has(one.actor()));
      if (visit.type == Event.Type.VISIT && guest && visit.status == Event.Status.HYPOTHETICAL) {
        visit.status = Event.Status.PLANNED;
        accepted = true;
      }
    }
    return accepted;
  }
}
