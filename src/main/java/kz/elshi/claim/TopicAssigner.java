package kz.elshi.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Case;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;

/**
 * Gives events their topics: a talk those of the sentences that tell what was talked about, a signing or a gathering those of its own
 * sentence.
 *
 * <pre>
 * A мен B кездесті. Тараптар су-энергетика мәселелерін талқылады.    meeting: water, energy
 * Көлік туралы келісімге қол қойылды.                                 signing: transport
 * </pre>
 */
final class TopicAssigner {
  private static final Set<Event.Type> NAMED = EnumSet.of(Event.Type.SIGNING, Event.Type.MULTILATERAL);

  private final EntityDocument document;
  private final EventWords words;

  TopicAssigner(EntityDocument document, EventWords words) {
    this.document = document;
    this.words = words;
  }

  /** Adds topics to the drafts. */
  void assign(List<EventDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    Talks talks = new Talks(document, words, Talks.ofDrafts(drafts));
    for (Sentence sentence : document.document().sentences()) {
      List<String> topics = topics(sentence);
      boolean discussed = !topics.isEmpty() && talks.isDiscussion(sentence);
      if (discussed || !topics.isEmpty() && talks.isSpeech(sentence)) {
        talks.of(sentence).stream().filter(talk -> discussed || speaks(talk, sentence)).forEach(talk -> add(drafts.get(talk.index()), topics));
      }
    }
    for (EventDraft draft : drafts) {
      if (NAMED.contains(draft.type)) {
        draft.evidence.stream().filter(one -> one.sentence() >= draft.sentence).forEach(one -> add(draft, named(draft, one.span())));
      }
      if (draft.type == Event.Type.SIGNING && draft.topics.isEmpty()) {
        add(draft, named(draft, document.document().sentences().get(draft.sentence).span()));
      }
    }
  }

  private static void add(EventDraft draft, List<String> topics) {
    for (String topic : topics) {
      if (!draft.topics.contains(topic)) {
        draft.topics.add(topic);
      }
    }
  }

  /** «Елші цифрландырудың маңызын атап өтті»: one of those who talk is the subject of a sentence of speech that names no third country. */
  private boolean speaks(Talks.Talk talk, Sentence sentence) {
    Set<String> countries = talk.countries();
    boolean third = document.in(sentence, Mention.Kind.COUNTRY).stream().flatMap(mention -> mention.entities().stream()).anyMatch(one -> !countries.contains(one.key()));
    return !third
        && document.in(sentence, Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ANAPHOR, Mention.Kind.COUNTRY).stream()
            .filter(mention -> mention.grammaticalCase() == Case.NOMINATIVE || mention.grammaticalCase() == Case.GENITIVE)
            .filter(mention -> mention.entities().size() == 1)
            .anyMatch(mention -> talk.has(mention.entities().getFirst())
                || mention.mention().firstToken() == sentence.firstToken() && countries.contains(mention.entities().getFirst().key()));
  }

  /** Topics that a sentence names outside the names of people, offices and bodies. */
  private List<String> topics(Sentence sentence) {
    List<EntityMention> topics = document.in(sentence, Mention.Kind.TOPIC);
    if (topics.isEmpty()) {
      return List.of();
    }
    List<EntityMention> names =
        document.in(sentence, Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ORGANISATION, Mention.Kind.PLACE);
    return topics.stream()
        .map(EntityMention::mention)
        .filter(topic -> names.stream().noneMatch(name -> name.mention().span().contains(topic.span())))
        .map(Mention::key).distinct().toList();
  }

  /** Topics that the clause of an event names, those in the name of a body that takes part among them: it meets about what it is for. */
  private List<String> named(EventDraft draft, Span clause) {
    List<Span> names = document.within(clause).stream()
        .filter(mention -> mention.mention().is(Mention.Kind.PERSON, Mention.Kind.OFFICE, Mention.Kind.ORGANISATION))
        .filter(mention -> draft.type == Event.Type.SIGNING || mention.entities().stream().noneMatch(draft::has))
        .map(mention -> mention.mention().span())
        .toList();
    return document.within(clause).stream()
        .map(EntityMention::mention)
        .filter(topic -> topic.kind() == Mention.Kind.TOPIC && names.stream().noneMatch(name -> name.contains(topic.span())))
        .map(Mention::key).distinct().toList();
  }
}
