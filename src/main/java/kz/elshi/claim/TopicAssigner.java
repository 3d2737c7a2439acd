package kz.elshi.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.mention.Mention;
import kz.elshi.text.Quotation;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Gives the topics of the sentences that tell what was talked about to the talk they follow. */
final class TopicAssigner {
  private static final Set<Event.Type> TALKS =
      EnumSet.of(Event.Type.MEETING, Event.Type.NEGOTIATION, Event.Type.CALL, Event.Type.MULTILATERAL);

  private final EntityDocument document;
  private final EventWords words;

  TopicAssigner(EntityDocument document, EventWords words) {
    this.document = document;
    this.words = words;
  }

  /** Adds topics to the drafts. */
  void assign(List<EventDraft> drafts) {
    for (Sentence sentence : document.document().sentences()) {
      EventDraft talk = talk(drafts, sentence);
      if (talk != null && isDiscussion(sentence)) {
        topics(sentence).forEach(topic -> {
          if (!talk.topics.contains(topic)) {
            talk.topics.add(topic);
          }
        });
      }
    }
  }

  /** The last talk told in the sentence or before it, not inside somebody's words. */
  private @Nullable EventDraft talk(List<EventDraft> drafts, Sentence sentence) {
    EventDraft best = null;
    for (EventDraft draft : drafts) {
      boolean told = draft.evidence.stream().anyMatch(one -> one.sentence() <= sentence.index());
      if (told && TALKS.contains(draft.type) && !isQuoted(draft)) {
        best = draft;
      }
    }
    return best;
  }

  private boolean isQuoted(EventDraft draft) {
    return draft.evidence.stream().allMatch(one -> isQuoted(one.span().start()));
  }

  private boolean isQuoted(int offset) {
    for (Quotation quotation : document.document().quotations()) {
      if (quotation.content().contains(offset)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDiscussion(Sentence sentence) {
    List<Token> tokens = document.document().tokens();
    return !isQuoted(sentence.span().start())
        && Words.last(tokens, sentence.firstToken(), sentence.endToken(), words.discussion) >= 0;
  }

  private List<String> topics(Sentence sentence) {
    return document.in(sentence, Mention.Kind.TOPIC).stream()
        .map(EntityMention::mention).map(Mention::key).distinct().toList();
  }
}
