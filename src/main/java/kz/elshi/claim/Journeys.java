package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Visits: where they go, of which rank they are, at whose invitation. */
final class Journeys {
  private final EntityDocument document;
  private final List<Token> tokens;
  private final EventWords words;
  private final List<EventDraft> drafts;

  Journeys(EntityDocument document, EventWords words, List<EventDraft> drafts) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
    this.drafts = drafts;
  }

  /** Adds a visit to each of the places gone to. */
  void add(EventRule rule, Clause clause, EventDraft draft) {
    boolean somewhere = hasGoal(clause, rule.goal(), false);
    boolean known = !somewhere && (!isOfRank(clause) || drafts.stream().anyMatch(
        one -> one.type == Event.Type.VISIT && draft.participants.keySet().stream().anyMatch(one.participants::containsKey)));
    if (known || !visit(clause, draft, rule.goal())) {
      return;
    }
    for (Entity place : alsoTo(clause, rule.goal())) {
      EventDraft other = draft.copy();
      if (redirect(other, place)) {
        drafts.add(other);
      }
    }
    drafts.add(draft);
  }

  /** «N-ді елге келуге шақырды»: a visit that may come about. */
  void addInvited(Clause clause, EventDraft invitation) {
    EventDraft visit = new EventDraft(invitation.rule, Event.Type.VISIT, invitation.sentence);
    for (Event.Participation one : invitation.participants.values()) {
      visit.add(one.actor(), one.role() == Event.Role.SENDER ? Event.Role.HOST : Event.Role.VISITOR, one.capacity());
    }
    visit.evidence.addAll(invitation.evidence);
    visit.status = Event.Status.HYPOTHETICAL;
    visit.confidence = invitation.confidence;
    if (hasGoal(clause, Case.DATIVE, false) && visit(clause, visit, Case.DATIVE)) {
      drafts.add(visit);
    }
  }

  /** Fills in destination, place, rank and host of a visit; false if the clause tells of no visit abroad. */
  private boolean visit(Clause clause, EventDraft draft, Case goalCase) {
    EntityMention goal = goal(clause, goalCase);
    int noun = visitNoun(clause);
    Entity place = goal != null ? goal.entities().getFirst() : document.countries().get(document.home());
    if (place == null) {
      return false;
    }
    String country = place.country();
    Entity visitor = visitor(draft);
    if (visitor == null || country == null || country.equals(visitor.country()) || (visitor.country() == null && noun < 0)) {
      return false;
    }
    draft.place = goal == null ? null : place;
    draft.destination = country(country, place);
    draft.visitKind = noun < 0 ? Event.VisitKind.UNSPECIFIED : words.visitKind(tokens, clause.sentence().firstToken(), noun);
    addHost(clause, draft);
    return true;
  }

  /** The places that stand in a row with the goal of a visit: «Астана мен Ташкентке»; none but the goal mostly. */
  private List<Entity> alsoTo(Clause clause, Case goalCase) {
    List<Entity> places = new ArrayList<>();
    EntityMention goal = goal(clause, goalCase);
    int next = goal == null ? -1 : goal.mention().firstToken();
    for (EntityMention mention : document.mentions().reversed()) {
      Mention place = mention.mention();
      boolean where = place.is(Mention.Kind.PLACE, Mention.Kind.COUNTRY) && place.grammaticalCase() == Case.NOMINATIVE;
      if (where && place.firstToken() >= clause.first() && next - place.endToken() == 1 && isJoint(place.endToken()) && mention.entities().size() == 1) {
        places.addFirst(mention.entities().getFirst());
        next = place.firstToken();
      }
    }
    return places;
  }

  private boolean isJoint(int token) {
    return words.conjunctions.contains(tokens.get(token).folded()) || tokens.get(token).is(",");
  }

  private static @Nullable Entity visitor(EventDraft draft) {
    return draft.participants.values().stream().filter(one -> one.role() == Event.Role.VISITOR)
        .map(Event.Participation::actor).findFirst().orElse(null);
  }

  /** Whether an entity can be gone to by a visitor. */
  private static boolean isAbroad(Entity visitor, Entity place) {
    return place.country() != null && !place.country().equals(visitor.country());
  }

  /** Turns a visit to the last of several places into one to another of them; false if that is at home. */
  private boolean redirect(EventDraft draft, Entity place) {
    Entity visitor = visitor(draft);
    if (visitor == null || !isAbroad(visitor, place)) {
      return false;
    }
    draft.place = place;
    draft.destination = country(place.country(), place);
    return true;
  }

  /** The country that a place lies in: the document has the countries of all its entities. */
  private Entity country(String iso, Entity place) {
    return place.kind() == Entity.Kind.COUNTRY ? place : document.countries().get(iso);
  }

  /** Whether the clause names a place gone to; {@code near} asks for it right before the verb. */
  boolean hasGoal(Clause clause, Case goalCase, boolean near) {
    EntityMention goal = goal(clause, goalCase);
    return goal != null && (!near || goal.mention().endToken() == clause.head());
  }

  /** «N-нің ресми сапары»: a visit of a rank of which nobody says where to goes to the outlet's country. */
  private boolean isOfRank(Clause clause) {
    int noun = visitNoun(clause);
    boolean owned = noun >= 0 && tokens.get(noun).nominal() != null && tokens.get(noun).nominal().possessor() == 3;
    boolean ranked = owned && words.visitKind(tokens, clause.first(), noun) != Event.VisitKind.UNSPECIFIED;
    return ranked && document.home() != null && document.countries().containsKey(document.home());
  }

  private int visitNoun(Clause clause) {
    if (Words.beginsAny(tokens, clause.head(), clause.end(), words.of("visit"))) {
      return clause.head();
    }
    return Words.last(tokens, clause.first(), clause.head(), words.of("visit"));
  }

  private @Nullable EntityMention goal(Clause clause, Case goalCase) {
    EntityMention goal = null;
    for (EntityMention mention : document.in(clause.sentence())) {
      Mention place = mention.mention();
      boolean within = place.firstToken() >= clause.first() && place.endToken() <= clause.head();
      boolean where = place.is(Mention.Kind.PLACE, Mention.Kind.COUNTRY);
      if (within && where && place.grammaticalCase() == goalCase && mention.entities().size() == 1
          && (goalCase != Case.LOCATIVE || !Circumstances.isAttribute(tokens, place))) {
        boolean city = goal != null && goal.mention().kind() == Mention.Kind.PLACE;
        goal = city && place.kind() == Mention.Kind.COUNTRY ? goal : mention;
      }
    }
    return goal;
  }

  private void addHost(Clause clause, EventDraft draft) {
    for (EntityMention mention : document.in(clause.sentence())) {
      Mention person = mention.mention();
      boolean within =
          person.firstToken() >= clause.sentence().firstToken() && person.endToken() <= clause.sentence().endToken();
      boolean inviter =
          within && person.is(Mention.Kind.PERSON, Mention.Kind.OFFICE) && person.grammaticalCase() == Case.GENITIVE
              && Words.beginsAny(tokens, person.endToken(), tokens.size(), words.of("invitation"));
      if (inviter && mention.entities().size() == 1 && !draft.has(mention.entities().getFirst())) {
        draft.add(
            mention.entities().getFirst(), Event.Role.HOST,
            mention.capacities().isEmpty() ? null : mention.capacities().getFirst());
      }
    }
  }
}
