package kz.elshi.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Quotation;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;

/** The events of a document in the order of their telling, and which of them a sentence tells more of. */
final class Talks {
  private static final EnumSet<Event.Type> TALKS =
      EnumSet.of(Event.Type.MEETING, Event.Type.NEGOTIATION, Event.Type.CALL, Event.Type.MULTILATERAL);
  private static final int LEAD = 3;
  private static final int NEAR = 3;

  /**
   * An event as far as it matters here.
   *
   * @param index of the event in the list that the talks were made of
   * @param sentence index of the first sentence that tells of it
   */
  record Talk(int index, Event.Type type, Collection<Event.Participation> participants, int sentence, List<Evidence> evidence) {
    boolean has(Entity actor) {
      return participants.stream().anyMatch(one -> one.actor().isSame(actor));
    }

    /** ISO codes of those on whose behalf people take part, and of countries that do. */
    Set<String> countries() {
      Set<String> countries = new HashSet<>();
      for (Event.Participation one : participants) {
        if (one.onBehalfOf() != null) {
          countries.add(one.onBehalfOf());
        }
      }
      return countries;
    }

    private boolean isNamed(List<Talk> others, Set<String> named) {
      for (Event.Participation one : participants) {
        boolean shared = others.stream().allMatch(other -> other.has(one.actor()));
        boolean here = named.contains(one.actor().kind() + one.actor().key()) || one.onBehalfOf() != null && named.contains(one.onBehalfOf());
        if (!shared && here) {
          return true;
        }
      }
      return false;
    }
  }

  private final EntityDocument document;
  private final EventWords words;
  private final List<Talk> talks;

  Talks(EntityDocument document, EventWords words, List<Talk> talks) {
    this.document = document;
    this.words = words;
    this.talks = talks;
  }

  static List<Talk> ofDrafts(List<EventDraft> drafts) {
    List<Talk> talks = new ArrayList<>();
    for (EventDraft draft : drafts) {
      talks.add(new Talk(talks.size(), draft.type, draft.participants.values(), draft.sentence, draft.evidence));
    }
    return talks;
  }

  static List<Talk> ofEvents(List<Event> events) {
    List<Talk> talks = new ArrayList<>();
    for (Event event : events) {
      List<Evidence> evidence = event.grounding().evidence();
      talks.add(new Talk(talks.size(), event.type(), event.participants(), evidence.getFirst().sentence(), evidence));
    }
    return talks;
  }

  /** The events that a sentence tells more of: what its first words point to, else the talks told last. */
  List<Talk> of(Sentence sentence) {
    if (talks.isEmpty()) {
      return List.of();
    }
    if (begins(sentence, "letter")) {
      return last(before(sentence), Event.Type.MESSAGE);
    }
    if (begins(sentence, "at-gathering")) {
      return last(before(sentence), Event.Type.MULTILATERAL);
    }
    boolean several = begins(sentence, "several");
    List<Talk> told = several ? before(sentence).stream().filter(talk -> TALKS.contains(talk.type())).toList() : toldLast(sentence);
    List<Talk> pairs = told.stream().filter(talk -> talk.type() != Event.Type.MULTILATERAL).toList();
    return concerned(pairs.isEmpty() ? told : pairs, sentence);
  }

  private List<Talk> before(Sentence sentence) {
    return talks.stream().filter(talk -> talk.sentence() < sentence.index() && talk.sentence() >= sentence.index() - NEAR).toList();
  }

  private static List<Talk> last(List<Talk> talks, Event.Type type) {
    return talks.stream().filter(talk -> talk.type() == type).reduce((one, other) -> other).stream().toList();
  }

  private boolean begins(Sentence sentence, String use) {
    List<Token> tokens = document.document().tokens();
    return words.has(use, tokens, sentence.firstToken(), Math.min(sentence.endToken(), sentence.firstToken() + LEAD));
  }

  /** The talks told last in the sentence or before it, not inside somebody's words. */
  private List<Talk> toldLast(Sentence sentence) {
    int last = -1;
    List<Talk> told = new ArrayList<>();
    for (Talk talk : talks) {
      int at = TALKS.contains(talk.type()) ? lastTold(talk, sentence) : -1;
      if (at >= 0 && at >= last && !isQuoted(talk)) {
        if (at > last) {
          told.clear();
        }
        told.add(talk);
        last = at;
      }
    }
    return told.isEmpty() ? toldNext(sentence) : told;
  }

  /** Index of the last sentence, up to the given one, that tells of a talk; -1 if none does. */
  private static int lastTold(Talk talk, Sentence sentence) {
    int last = -1;
    for (Evidence one : talk.evidence()) {
      if (one.sentence() >= talk.sentence() && one.sentence() <= sentence.index()) {
        last = Math.max(last, one.sentence());
      }
    }
    return last;
  }

  /**
   * What was talked about may be told before who talked: the first talk of two sides behind a sentence that follows none, where the
   * document tells of no other sides.
   */
  private List<Talk> toldNext(Sentence sentence) {
    for (Talk talk : talks) {
      if (TALKS.contains(talk.type()) && talk.type() != Event.Type.MULTILATERAL && talk.sentence() > sentence.index() && !isQuoted(talk)) {
        return sides() > 1 ? List.of() : List.of(talk);
      }
    }
    return List.of();
  }

  /** How many different sets of countries talk with each other. */
  private long sides() {
    return talks.stream().map(Talk::countries).filter(countries -> countries.size() > 1).distinct().count();
  }

  /** Of talks told together those whose people or countries a sentence names; all if it tells none apart. */
  private List<Talk> concerned(List<Talk> together, Sentence sentence) {
    if (together.size() < 2) {
      return together;
    }
    Set<String> named = new HashSet<>();
    for (EntityMention mention : document.in(sentence, Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.COUNTRY, Mention.Kind.COUNTRY_ADJECTIVE)) {
      mention.entities().forEach(entity -> named.add(entity.kind() == Entity.Kind.COUNTRY ? entity.key() : entity.kind() + entity.key()));
    }
    List<Talk> of = together.stream().filter(talk -> talk.isNamed(together, named)).toList();
    return of.isEmpty() ? together : of;
  }

  private boolean isQuoted(Talk talk) {
    return talk.evidence().stream().allMatch(one -> isQuoted(one.span().start()));
  }

  /** Whether somebody's own words stand at an offset. */
  boolean isQuoted(int offset) {
    for (Quotation quotation : document.document().quotations()) {
      if (quotation.content().contains(offset)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence, not somebody's own words, tells what was talked about. */
  boolean isDiscussion(Sentence sentence) {
    List<Token> tokens = document.document().tokens();
    return !isQuoted(sentence.span().start())
        && Words.last(tokens, sentence.firstToken(), sentence.endToken(), words.discussion) >= 0;
  }

  /** Whether somebody says something in a sentence. */
  boolean isSpeech(Sentence sentence) {
    return words.has("said", document.document().tokens(), sentence.firstToken(), sentence.endToken());
  }
}
