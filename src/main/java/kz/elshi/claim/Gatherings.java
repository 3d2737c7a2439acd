package kz.elshi.claim;

import java.util.List;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Gatherings that a text tells of beside something else: those within which others meet, those that somebody is invited to. */
final class Gatherings {
  private final List<Token> tokens;
  private final EventWords words;
  private final Circumstances circumstances;
  private final Partakers partakers;
  private final List<EventDraft> drafts;

  Gatherings(List<Token> tokens, EventWords words, Circumstances circumstances, Partakers partakers, List<EventDraft> drafts) {
    this.tokens = tokens;
    this.words = words;
    this.circumstances = circumstances;
    this.partakers = partakers;
    this.drafts = drafts;
  }

  /** «N саммит аясында M-мен кездесті»: both took part in the gathering too. */
  void addAround(Clause clause, EventDraft talk) {
    boolean meets = talk.type == Event.Type.MEETING || talk.type == Event.Type.NEGOTIATION;
    int noun = meets ? Words.last(tokens, clause.first(), clause.head(), words.of("forum")) : -1;
    if (noun < 0 || !isLocative(noun) && !words.has("within", tokens, noun + 1, Math.min(clause.head(), noun + 2))) {
      return;
    }
    EventDraft gathering = new EventDraft(talk.rule, Event.Type.MULTILATERAL, talk.sentence);
    talk.participants.values().forEach(one -> gathering.add(one.actor(), Event.Role.PARTICIPANT, one.capacity()));
    gathering.status = talk.status;
    gathering.confidence = EventReading.INFERRED;
    gathering.date = talk.date;
    gathering.place = talk.place != null ? talk.place : circumstances.cityOf(noun);
    talk.place = gathering.place;
    gathering.evidence.addAll(talk.evidence);
    drafts.add(gathering);
  }

  /** «N-ді форумға шақырды»: N may take part in it. */
  void addInvited(Clause clause, EventDraft invitation) {
    int noun = Words.last(tokens, clause.first(), clause.head(), words.of("forum"));
    Reading.Nominal gathering = noun < 0 ? null : tokens.get(noun).nominal();
    if (gathering == null || gathering.grammaticalCase() != Case.DATIVE) {
      return;
    }
    EventDraft draft = new EventDraft(invitation.rule, Event.Type.MULTILATERAL, invitation.sentence);
    invitation.participants.values().stream().filter(one -> one.role() == Event.Role.RECIPIENT)
        .forEach(one -> draft.add(one.actor(), Event.Role.PARTICIPANT, one.capacity()));
    partakers.addBodies(clause, draft);
    draft.gathering = word(clause);
    draft.evidence.addAll(invitation.evidence);
    draft.date = circumstances.date(clause);
    draft.place = circumstances.place(clause);
    draft.place = draft.place == null ? circumstances.cityOf(noun) : draft.place;
    draft.status = Event.Status.HYPOTHETICAL;
    draft.confidence = EventReading.INFERRED;
    if (!draft.participants.isEmpty()) {
      drafts.add(draft);
    }
  }

  /** The word for the gathering of a clause, or null. */
  @Nullable String word(Clause clause) {
    return words.of("gathering").stream()
        .filter(stem -> Words.last(tokens, clause.first(), clause.end(), List.of(stem)) >= 0).findFirst().orElse(null);
  }

  private boolean isLocative(int index) {
    Reading.Nominal noun = tokens.get(index).nominal();
    return noun != null && noun.grammaticalCase() == Case.LOCATIVE && noun.derivation() == Reading.Derivation.NONE;
  }
}
