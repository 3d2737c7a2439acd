package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.lang.PredicateAnalyser;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Predicate;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** When and where an event takes place, and whether it did. */
final class Circumstances {
  private static final int ANNOUNCED_WITHIN = 4;
  private static final int FARTHEST_PARTICIPLE = 5;
  private static final int FARTHEST_WISH = 8;
  private static final int FARTHEST_NAME = 2;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final EventWords words;
  private final PredicateAnalyser predicates;

  Circumstances(EntityDocument document, EventWords words, PredicateAnalyser predicates) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
    this.predicates = predicates;
  }

  /** Status by the predicate of the clause; of an open one by the predicate that it leads to. */
  Event.Status status(Clause clause) {
    Sentence sentence = clause.sentence();
    if (words.has("cancelled", tokens, clause.head(), sentence.endToken())) {
      return Event.Status.CANCELLED;
    }
    int near = Math.max(clause.first(), clause.head() - 3);
    boolean noun = isNoun(tokens.get(clause.head()).verbal());
    int behind = Math.min(sentence.endToken(), noun ? clause.head() + ANNOUNCED_WITHIN : 0);
    boolean announced = words.has("planned", tokens, near, clause.head()) || words.has("planned", tokens, clause.head() + 1, behind);
    boolean ahead = words.has("eve", tokens, clause.head() + 1, Math.min(sentence.endToken(), clause.head() + 2));
    boolean postponed = words.has("postponed", tokens, clause.head(), sentence.endToken());
    boolean coming = noun && isComing(clause);
    if (announced || ahead || postponed || coming || isOnProgramme(clause)) {
      return Event.Status.PLANNED;
    }
    int last = Clause.lastOfRow(document.document(), sentence, clause.head());
    Predicate predicate = last > clause.head() ? predicates.predicate(document.document(), last) : clause.predicate();
    return predicate.tense() == Predicate.Tense.OPEN ? open(clause) : status(predicate);
  }

  /** «қыркүйекте жасайтын алғашқы сапары»: a participle of the future modifies the noun. */
  private boolean isComing(Clause clause) {
    for (int i = clause.head() - 1; i >= Math.max(clause.first(), clause.head() - FARTHEST_PARTICIPLE); i--) {
      Reading.Verbal verb = tokens.get(i).verbal();
      if (verb != null && verb.form() == VerbForm.PARTICIPLE_FUTURE) {
        return true;
      }
    }
    return false;
  }

  /** «Бағдарламада N-мен кездесуі бар»: nouns of a programme are plans. */
  private boolean isOnProgramme(Clause clause) {
    Reading.Verbal verb = tokens.get(clause.head()).verbal();
    return isNoun(verb) && words.has("programme", tokens, clause.sentence().firstToken(), clause.head());
  }

  private static boolean isNoun(Reading.@Nullable Verbal verb) {
    return verb == null || verb.form() == VerbForm.VERBAL_NOUN;
  }

  /** «қатысу үшін Уфаға аттанады»: the verb that a purpose hangs on, or -1. */
  private int governor(Clause clause) {
    Reading.Verbal verb = tokens.get(clause.head()).verbal();
    boolean purpose = verb != null && verb.form() == VerbForm.VERBAL_NOUN
        && Words.beginsAny(tokens, clause.head() + 1, clause.sentence().endToken(), words.of("purpose"));
    Integer governor = purpose ? Clause.governor(document.document(), clause.sentence(), clause.head() + 1) : null;
    return governor == null ? -1 : governor;
  }

  /** Where those go who go there to take part: the place in the dative between the purpose and its verb, or null. */
  @Nullable Entity placeOfPurpose(Clause clause) {
    int governor = governor(clause);
    for (EntityMention mention : governor < 0 ? List.<EntityMention>of() : document.mentions()) {
      Mention place = mention.mention();
      boolean within = place.firstToken() > clause.head() && place.endToken() <= governor;
      if (within && place.kind() == Mention.Kind.PLACE && place.grammaticalCase() == Case.DATIVE && mention.entities().size() == 1) {
        return mention.entities().getFirst();
      }
    }
    return null;
  }

  /** Whether a verbal noun is what somebody agreed to: «кездесуге келісті». */
  boolean isAgreed(Clause clause) {
    Reading.Verbal next = clause.head() + 1 < clause.sentence().endToken() ? tokens.get(clause.head() + 1).verbal() : null;
    return isObject(clause.head()) && next != null && !next.negative() && words.has("agreed", tokens, clause.head() + 1, Math.min(clause.sentence().endToken(), clause.head() + 2));
  }

  /** Whether somebody is invited to do it: «отырысқа қатысуға шақырды», «қатысу үшін Анкараға шақырды». */
  boolean isInvited(Clause clause) {
    int governor = governor(clause);
    int next = governor >= 0 ? governor : isObject(clause.head()) ? clause.head() + 1 : -1;
    return next >= 0 && words.has("invite", tokens, next, Math.min(next + 1, clause.sentence().endToken()));
  }

  private boolean isObject(int index) {
    Reading.Verbal verb = tokens.get(index).verbal();
    return verb != null && verb.form() == VerbForm.VERBAL_NOUN
        && (verb.grammaticalCase() == Case.ACCUSATIVE || verb.grammaticalCase() == Case.DATIVE);
  }

  /** «отырысын өткізуді ұсынды»: what is agreed is planned, what is proposed is possible; null if the clause is no such object. */
  private Event.@Nullable Status wish(Clause clause) {
    for (int i = clause.head(); i < Math.min(clause.sentence().endToken() - 1, clause.head() + FARTHEST_WISH); i++) {
      if (isObject(i)) {
        boolean agreed = words.has("agreed", tokens, i + 1, i + 2);
        return agreed ? Event.Status.PLANNED : words.has("proposed", tokens, i + 1, i + 2) ? Event.Status.HYPOTHETICAL : null;
      }
    }
    return null;
  }

  private Event.Status open(Clause clause) {
    Reading.Verbal verb = tokens.get(clause.head()).verbal();
    if (verb != null && verb.form() == VerbForm.PARTICIPLE_FUTURE) {
      return Event.Status.PLANNED;
    }
    if (verb != null && verb.form() == VerbForm.PARTICIPLE_PAST) {
      return Event.Status.HAPPENED;
    }
    if (isInvited(clause)) {
      return Event.Status.HYPOTHETICAL;
    }
    int governor = governor(clause);
    if (governor >= 0) {
      return status(predicates.predicate(document.document(), governor));
    }
    boolean noun = isNoun(verb);
    Event.Status wish = wish(clause);
    if (wish != null) {
      return wish;
    }
    for (int i = clause.end(); i < clause.sentence().endToken(); i++) {
      if (tokens.get(i).verbal() == null || (noun && i - clause.head() > 2)) {
        continue;
      }
      Predicate next = predicates.predicate(document.document(), i);
      if (next.tense() != Predicate.Tense.OPEN) {
        return status(next);
      }
    }
    return Event.Status.HAPPENED;
  }

  private Event.Status status(Predicate predicate) {
    return switch (predicate.tense()) {
      case PAST, BACKGROUND, ONGOING, OPEN -> Event.Status.HAPPENED;
      case AORIST, PLANNED -> Event.Status.PLANNED;
      case PLANNED_ONCE -> words.has("called-off", tokens, 0, tokens.size()) ? Event.Status.CANCELLED : Event.Status.PLANNED;
      case POSSIBLE, CONDITIONAL -> Event.Status.HYPOTHETICAL;
    };
  }

  /** The date of the clause, else the last one before it in its sentence. */
  @Nullable PartialDate date(Clause clause) {
    Span sentence = clause.sentence().span();
    int head = tokens.get(clause.head()).span().start();
    PartialDate best = null;
    for (TimeExpression time : document.document().times()) {
      if (sentence.contains(time.span()) && time.span().end() <= head) {
        best = time.date();
      }
    }
    return best;
  }

  /** Where an event with one of several partners takes place: «Киевте A-мен, Мәскеуде B-мен кездесті»; as of the clause where that is one place. */
  @Nullable Entity place(Clause clause, int from, int to) {
    Entity own = place(new Clause(clause.sentence(), from, to, to, clause.predicate()), from);
    return own != null ? own : place(clause);
  }

  /** When an event with one of several partners takes place, likewise. */
  @Nullable PartialDate date(Clause clause, int from, int to) {
    int start = tokens.get(from).span().start();
    PartialDate own = null;
    for (TimeExpression time : document.document().times()) {
      own = time.span().start() >= start && time.span().end() <= tokens.get(to).span().start() ? time.date() : own;
    }
    return own != null ? own : date(clause);
  }

  /** The city (else the country) in the locative within the clause, or null. */
  @Nullable Entity place(Clause clause) {
    return place(clause, clause.sentence().firstToken());
  }

  private @Nullable Entity place(Clause clause, int first) {
    Entity country = null;
    for (EntityMention mention : document.in(clause.sentence())) {
      Mention place = mention.mention();
      boolean within =
          place.firstToken() >= first && place.endToken() <= clause.end();
      if (!within || place.grammaticalCase() != Case.LOCATIVE || mention.entities().size() != 1 || isAttribute(place)) {
        continue;
      }
      if (place.kind() == Mention.Kind.PLACE) {
        return mention.entities().getFirst();
      }
      if (place.kind() == Mention.Kind.COUNTRY) {
        country = mention.entities().getFirst();
      }
    }
    return country;
  }

  /** «Мюнхен қауіпсіздік конференциясы»: the city that a gathering is named by, or null. */
  @Nullable Entity cityOf(int noun) {
    for (EntityMention mention : document.mentions()) {
      Mention place = mention.mention();
      boolean names = place.kind() == Mention.Kind.PLACE && place.grammaticalCase() == Case.NOMINATIVE && place.endToken() <= noun
          && noun - place.endToken() <= FARTHEST_NAME;
      if (names && mention.entities().size() == 1) {
        return mention.entities().getFirst();
      }
    }
    return null;
  }

  /** «Астанадағы» modifies a noun; only right before the noun of the event does it tell where that is. */
  private boolean isAttribute(Mention place) {
    Reading.Nominal last = tokens.get(place.endToken() - 1).nominal();
    return last != null && last.derivation() == Reading.Derivation.LOCATIVE_ATTRIBUTE;
  }

  /** Fills in destination, place, rank and host of a visit; false if the clause tells of no visit abroad. */
  boolean visit(Clause clause, EventDraft draft, Case goalCase) {
    EntityMention goal = goal(clause, goalCase);
    int noun = visitNoun(clause);
    Entity place = goal != null ? goal.entities().getFirst() : document.countries().get(document.home());
    if (place == null) {
      return false;
    }
    String country = place.country();
    Entity visitor =
        draft.participants.values().stream()
            .filter(one -> one.role() == Event.Role.VISITOR).map(Event.Participation::actor).findFirst().orElse(null);
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
  List<Entity> alsoTo(Clause clause, Case goalCase) {
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

  /** Whether an entity can be gone to by a visitor. */
  private static boolean isAbroad(Entity visitor, Entity place) {
    return place.country() != null && !place.country().equals(visitor.country());
  }

  /** Turns a visit to the last of several places into one to another of them; false if that is at home. */
  boolean redirect(EventDraft draft, Entity place) {
    Entity visitor = draft.participants.values().stream().filter(one -> one.role() == Event.Role.VISITOR)
        .map(Event.Participation::actor).findFirst().orElse(null);
    if (visitor == null || !isAbroad(visitor, place)) {
      return false;
    }
    draft.place = place;
    draft.destination = country(place.country(), place);
    return true;
  }

  private Entity country(String iso, Entity place) {
    if (place.kind() == Entity.Kind.COUNTRY) {
      return place;
    }
    return document.entities().stream()
        .filter(entity -> entity.kind() == Entity.Kind.COUNTRY && entity.key().equals(iso))
        .findFirst()
        .orElseGet(() -> new Entity(Entity.Kind.COUNTRY, iso, iso, iso, place.link()));
  }

  /** Whether the clause names a place gone to; {@code near} asks for it right before the verb. */
  boolean hasGoal(Clause clause, Case goalCase, boolean near) {
    EntityMention goal = goal(clause, goalCase);
    return goal != null && (!near || goal.mention().endToken() == clause.head());
  }

  /** «N-нің ресми сапары»: a visit of a rank of which nobody says where to goes to the outlet's country. */
  boolean isOfRank(Clause clause) {
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
          && (goalCase != Case.LOCATIVE || !isAttribute(place))) {
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
