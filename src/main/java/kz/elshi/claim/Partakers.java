package kz.elshi.claim;

import java.util.List;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** States and bodies that take part in an event beside the people of its frame. */
final class Partakers {
  private static final int FARTHEST_GATHERING = 3;
  private static final int FARTHEST_OTHER = 6;
  private static final int FARTHEST_EMBASSY = 3;

  private final EntityDocument document;
  private final List<Token> tokens;
  private final EventWords words;
  private final Actors actors;
  /** Made when first asked for: few events are between states. */
  private @Nullable CountryPairs pairs;

  Partakers(EntityDocument document, EventWords words, Actors actors) {
    this.document = document;
    this.tokens = document.document().tokens();
    this.words = words;
    this.actors = actors;
  }

  /** Who signs where no person is named: the states of the clause, or the two of the article. */
  void addStates(Clause clause, EventDraft draft, boolean quoted) {
    // «Қол қоямыз» within somebody's words has its signatories in the speaker's mind only.
    if (!draft.participants.isEmpty() || quoted || hasUnknownPair(clause)) {
      return;
    }
    Event.Role role = Event.Role.SIGNATORY;
    for (Actor actor : actors.withStates(clause.sentence())) {
      boolean within = actor.first() >= clause.first() && actor.end() <= clause.head();
      if (within && actor.grammaticalCase() == Case.NOMINATIVE && actor.members().size() > 1) {
        actor.members().forEach(one -> draft.add(one.entity(), role, null));
        return;
      }
    }
    pairs = pairs == null ? new CountryPairs(document) : pairs;
    for (Entity country : pairs.of(clause.sentence())) {
      draft.add(country, role, null);
    }
  }

  /** «зауыты мен серіктестігі»: two subjects that nobody resolved sign for themselves, not for their states. */
  private boolean hasUnknownPair(Clause clause) {
    for (int i = clause.first(); i < clause.head() - 1; i++) {
      if (isUnknownHead(i) && words.conjunctions.contains(tokens.get(i + 1).folded())) {
        for (int k = i + 2; k < Math.min(clause.head(), i + FARTHEST_OTHER); k++) {
          boolean last = isUnknownHead(k) && !words.conjunctions.contains(tokens.get(k + 1).folded());
          if (last && tokens.get(k + 1).nominal() != null && tokens.get(k + 1).nominal().possessor() == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isUnknownHead(int index) {
    Token token = tokens.get(index);
    return token.nominal() != null && token.readings().getFirst() == token.nominal() && token.nominal().possessor() == 3
        && token.nominal().grammaticalCase() == Case.NOMINATIVE && token.nominal().derivation() == Reading.Derivation.NONE
        && !actors.isMentioned(index);
  }

  /** Bodies whose gathering it is, and those with whose taking part it is held. */
  void addBodies(Clause clause, EventDraft draft) {
    for (EntityMention mention : document.in(clause.sentence())) {
      Mention body = mention.mention();
      boolean within = body.firstToken() >= clause.first() && body.endToken() <= clause.head();
      boolean whose = body.grammaticalCase() == Case.GENITIVE || body.grammaticalCase() == Case.NOMINATIVE
          || body.grammaticalCase() == Case.DATIVE;
      boolean partaker = within && body.is(Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR)
          && body.grammaticalCase() == Case.GENITIVE && Words.beginsAny(tokens, body.endToken(), tokens.size(), words.of("partaking"));
      boolean gathering = words.has("assembly", tokens, body.firstToken(), Math.min(tokens.size(), body.endToken() + 1));
      if (gathering && !partaker) {
        continue;
      }
      if (partaker || (within && whose && body.kind() == Mention.Kind.ORGANISATION && (body.key() != null || gathers(body)))) {
        mention.entities().forEach(entity -> draft.add(entity, Event.Role.PARTICIPANT, null));
      }
    }
  }

  /** «N кеңесінің кезекті отырысы»: a body that no list knows gathers where a gathering of its own follows it. */
  private boolean gathers(Mention body) {
    int end = Math.min(tokens.size(), body.endToken() + FARTHEST_GATHERING);
    return body.grammaticalCase() == Case.GENITIVE && words.has("gathering", tokens, body.endToken(), end);
  }

  /** Countries in a row take part; a single one is what the event is about. */
  void addCountries(Clause clause, EventDraft draft) {
    for (Actor actor : actors.withStates(clause.sentence())) {
      boolean within = actor.first() >= clause.first() && actor.end() <= clause.head();
      boolean states = actor.members().size() > 1
          && actor.members().stream().allMatch(one -> one.entity().kind() == Entity.Kind.COUNTRY);
      if (within && states && actor.grammaticalCase() == Case.NOMINATIVE) {
        actor.members().forEach(one -> draft.add(one.entity(), Event.Role.PARTICIPANT, null));
      }
    }
  }

  /** «Чили халқына жеделхат»: a people as the recipient stands for its country. */
  void addPeople(Clause clause, EventDraft draft, EventRule rule) {
    for (EntityMention mention : document.in(clause.sentence())) {
      Mention country = mention.mention();
      boolean within = country.firstToken() >= clause.first() && country.endToken() < clause.head();
      if (!within || !country.is(Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE) || mention.entities().size() != 1) {
        continue;
      }
      Token next = tokens.get(country.endToken());
      boolean people = words.has("people", tokens, country.endToken(), country.endToken() + 1) && next.nominal() != null;
      if (people && rule.roles().get(next.nominal().grammaticalCase()) == Event.Role.RECIPIENT) {
        draft.add(mention.entities().getFirst(), Event.Role.RECIPIENT, null);
      }
    }
    if (rule.messageKind() == Event.MessageKind.CONDOLENCE && !draft.hasRole(Event.Role.RECIPIENT)) {
      addEmbassy(clause, draft);
    }
  }

  /** «Түркияның елшілігіне барып, көңіл айтты»: condolences at an embassy are for its country. */
  private void addEmbassy(Clause clause, EventDraft draft) {
    for (EntityMention mention : document.in(clause.sentence(), Mention.Kind.COUNTRY)) {
      Mention country = mention.mention();
      int end = Math.min(clause.head(), country.endToken() + FARTHEST_EMBASSY);
      boolean host = tokens.get(country.endToken() - 1).nominal() != null
          && tokens.get(country.endToken() - 1).nominal().derivation() != Reading.Derivation.NONE;
      if (!host && mention.entities().size() == 1 && words.has("embassy", tokens, country.endToken(), end)) {
        draft.add(mention.entities().getFirst(), Event.Role.RECIPIENT, null);
        return;
      }
    }
  }
}
