package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Quotation;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** The actors of a sentence: people, holders of offices, and whatever stands for them. */
final class Actors {
  private static final Set<Mention.Kind> PERSONAL =
      Set.of(Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR);

  private static final int LONGEST_GROUP = 7;

  private final EntityDocument document;
  private final EventWords words;

  Actors(EntityDocument document, EventWords words) {
    this.document = document;
    this.words = words;
  }

  /** Actors of a sentence in text order, those joined by a conjunction as one. */
  List<Actor> of(Sentence sentence) {
    return join(mentions(sentence, false));
  }

  /** «БҰҰ командасымен», «ресейлік кәсіпкерлермен»: states and bodies by unnamed people of theirs, in an oblique case. */
  List<Actor> groups(Clause clause) {
    List<Actor> groups = new ArrayList<>();
    for (EntityMention one : document.in(clause.sentence(), Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE, Mention.Kind.ORGANISATION)) {
      boolean within = one.mention().firstToken() >= clause.first() && one.mention().endToken() < clause.head();
      boolean foreign = one.entities().size() == 1 && one.mention().key() != null && !Objects.equals(one.entities().getFirst().country(), document.home());
      Actor group = within && foreign ? group(one, clause) : null;
      if (group != null) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** «екі елдің сарапшылары», «Қазақстан мен Ресей сенаторлары»: two states by unnamed people of theirs, as a subject; or null. */
  @Nullable Actor pairGroup(Clause clause) {
    List<Token> tokens = document.document().tokens();
    for (Actor states : withStates(clause.sentence())) {
      boolean pair = states.members().size() > 1 && states.members().stream().allMatch(one -> one.entity().kind() == Entity.Kind.COUNTRY);
      if (!pair || states.first() < clause.first() || states.end() >= clause.head()) {
        continue;
      }
      for (int i = states.end(); i < Math.min(clause.head(), states.end() + LONGEST_GROUP) && tokens.get(i).nominal() != null && !isNamed(i); i++) {
        Reading.Nominal noun = tokens.get(i).nominal();
        if (words.has("group", tokens, i, i + 1) && noun.grammaticalCase() == Case.NOMINATIVE && noun.possessor() == 3) {
          return new Actor(states.first(), i + 1, Case.NOMINATIVE, states.members());
        }
      }
    }
    return null;
  }

  private @Nullable Actor group(EntityMention whose, Clause clause) {
    List<Token> tokens = document.document().tokens();
    int first = whose.mention().endToken();
    for (int i = first; i < Math.min(clause.head(), first + LONGEST_GROUP); i++) {
      Reading.Nominal noun = tokens.get(i).nominal();
      if (noun == null || isNamed(i)) {
        return null;
      }
      if (noun.grammaticalCase() != Case.NOMINATIVE && noun.grammaticalCase() != Case.GENITIVE) {
        boolean people = words.has("group", tokens, i, i + 1);
        return people ? new Actor(whose.mention().firstToken(), i + 1, noun.grammaticalCase(), members(whose)) : null;
      }
    }
    return null;
  }

  /** Whether a token belongs to a mention of somebody known. */
  boolean isMentioned(int token) {
    return document.mentions().stream().anyMatch(
        one -> !one.entities().isEmpty() && one.mention().firstToken() <= token && token < one.mention().endToken());
  }

  /** Who says the words that a token stands in, by the clause that names the speaker; null if it names nobody. */
  @Nullable Actor speaker(int token) {
    Span at = document.document().tokens().get(token).span();
    for (Quotation quotation : document.document().quotations()) {
      if (quotation.attribution() == null || !quotation.content().contains(at)) {
        continue;
      }
      for (EntityMention one : document.within(quotation.attribution())) {
        Mention mention = one.mention();
        boolean names = mention.is(Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR) && one.entities().size() == 1;
        if (names && mention.grammaticalCase() == Case.NOMINATIVE) {
          return new Actor(mention.firstToken(), mention.endToken(), Case.NOMINATIVE, members(one));
        }
      }
    }
    return null;
  }

  private boolean isNamed(int token) {
    return document.mentions().stream().anyMatch(one -> one.mention().is(Mention.Kind.PERSON) && one.mention().firstToken() <= token
        && token < one.mention().endToken());
  }

  /** The same with countries and bodies, for events of states. */
  List<Actor> withStates(Sentence sentence) {
    return join(mentions(sentence, true));
  }

  /** Whether an actor is only a word for somebody named elsewhere. */
  boolean isAnaphor(Actor actor) {
    return document.mentions().stream()
        .anyMatch(one -> one.mention().firstToken() == actor.first() && one.mention().is(Mention.Kind.ANAPHOR));
  }

  /** Whether a clause has a subject of whom nobody knows who it is: «бразилиялық министр келді». */
  boolean hasUnknown(Clause clause) {
    return document.in(clause.sentence()).stream()
        .anyMatch(one -> one.entities().isEmpty() && one.mention().is(Mention.Kind.OFFICE) && one.grammaticalCase() == Case.NOMINATIVE
            && one.mention().firstToken() >= clause.first() && one.mention().endToken() <= clause.head());
  }

  /** «Қазақстан делегациясы»: a country by its delegation, as the subject between two tokens of a sentence; null if there is none. */
  @Nullable Actor delegation(Sentence sentence, int first, int end) {
    for (EntityMention one : document.in(sentence)) {
      Mention country = one.mention();
      boolean within = country.firstToken() >= first && country.endToken() < end;
      if (within && country.is(Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE) && one.entities().size() == 1) {
        Token next = document.document().tokens().get(country.endToken());
        boolean subject = next.nominal() != null && next.nominal().grammaticalCase() == Case.NOMINATIVE;
        if (subject && words.has("delegation", document.document().tokens(), country.endToken(), country.endToken() + 1)) {
          return new Actor(country.firstToken(), country.endToken() + 1, Case.NOMINATIVE, members(one));
        }
      }
    }
    return null;
  }

  /** «барған Қазақстан делегациясын N басқарды»: who leads the delegation right behind a participle, or null. */
  @Nullable Actor leader(Clause clause, List<Actor> present) {
    List<Token> tokens = document.document().tokens();
    int end = Math.min(clause.sentence().endToken(), clause.end() + LONGEST_GROUP);
    int delegation = Words.last(tokens, clause.end(), end, words.of("delegation"));
    boolean led = delegation >= 0 && words.has("lead", tokens, delegation, clause.sentence().endToken())
        && tokens.get(delegation).nominal() != null && tokens.get(delegation).nominal().grammaticalCase() == Case.ACCUSATIVE;
    return !led ? null : present.stream()
        .filter(actor -> actor.first() > delegation && actor.grammaticalCase() == Case.NOMINATIVE && actor.isPersonal())
        .findFirst().orElse(null);
  }

  /** Two countries or more as the subject of a clause: «екі ел», «Қазақстан мен Иран»; null if there are none. */
  @Nullable Actor states(Clause clause) {
    return withStates(clause.sentence()).stream()
        .filter(actor -> actor.first() >= clause.first() && actor.end() <= clause.head())
        .filter(actor -> actor.grammaticalCase() == Case.NOMINATIVE && actor.members().size() > 1)
        .filter(actor -> actor.members().stream().allMatch(one -> one.entity().kind() == Entity.Kind.COUNTRY))
        .findFirst().orElse(null);
  }

  private List<EntityMention> mentions(Sentence sentence, boolean states) {
    List<EntityMention> mentions = new ArrayList<>();
    for (EntityMention one : document.in(sentence)) {
      Mention mention = one.mention();
      boolean state = states && mention.is(Mention.Kind.COUNTRY, Mention.Kind.ORGANISATION);
      boolean personal = PERSONAL.contains(mention.kind()) && (states || !Pair.isPair(one.entities()));
      if (!one.entities().isEmpty() && (personal || state)) {
        mentions.add(one);
      }
    }
    return mentions;
  }

  private List<Actor> join(List<EntityMention> mentions) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      List<Actor.Member> members = new ArrayList<>(members(mentions.get(i)));
      int last = i;
      while (last + 1 < mentions.size() && joined(mentions.get(last).mention(), mentions.get(last + 1).mention())) {
        last++;
        members.addAll(members(mentions.get(last)));
      }
      Mention first = mentions.get(i).mention();
      Mention end = mentions.get(last).mention();
      actors.add(new Actor(first.firstToken(), end.endToken(), caseOf(end), List.copyOf(members)));
      i = last;
    }
    return actors;
  }

  /** Case of a mention, or that of the noun which carries it: «N-нің атына» is a dative. */
  private Case caseOf(Mention mention) {
    List<Token> tokens = document.document().tokens();
    boolean carried = mention.grammaticalCase() == Case.GENITIVE && words.has("address", tokens, mention.endToken(), Math.min(tokens.size(), mention.endToken() + 1));
    return carried ? Case.DATIVE : mention.grammaticalCase();
  }

  /** «Соңғы рет неміс министрі бес жыл бұрын келген»: a title in the past may be an earlier holder's; its country stands for him. */
  private Entity holder(Mention title, Entity resolved) {
    Sentence sentence = document.document().sentenceAt(title.span().start());
    Entity state = resolved.country() == null ? null : document.countries().get(resolved.country());
    List<Token> tokens = document.document().tokens();
    boolean earlier = words.has("last-time", tokens, sentence.firstToken(), sentence.endToken())
        && words.has("years-ago", tokens, sentence.firstToken(), sentence.endToken());
    return state != null && earlier ? state : resolved;
  }

  private List<Actor.Member> members(EntityMention mention) {
    List<Actor.Member> members = new ArrayList<>();
    for (Entity resolved : mention.entities()) {
      Entity entity = mention.mention().kind() == Mention.Kind.OFFICE ? holder(mention.mention(), resolved) : resolved;
      boolean one = mention.entities().size() == 1 && !mention.capacities().isEmpty();
      members.add(new Actor.Member(entity, one ? mention.capacities().getFirst() : null));
    }
    return members;
  }

  private boolean joined(Mention before, Mention after) {
    if (before.grammaticalCase() != Case.NOMINATIVE || after.firstToken() - before.endToken() != 1) {
      return false;
    }
    Token between = document.document().tokens().get(before.endToken());
    return words.conjunctions.contains(between.folded()) || between.is(",");
  }
}
