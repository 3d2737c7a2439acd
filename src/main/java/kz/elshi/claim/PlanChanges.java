package kz.elshi.claim;

import java.util.List;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** «Бұл шаралардың барлығы кейінге қалдырылды»: a sentence that takes back, or puts off, what was told as planned before it. */
final class PlanChanges {
  private static final int FARTHEST = 3;

  private final List<Token> tokens;
  private final EventWords words;

  PlanChanges(List<Token> tokens, EventWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** Changes the status of the events that a sentence speaks of. */
  void apply(Sentence sentence, List<EventDraft> drafts) {
    Event.Status status = drafts.isEmpty() ? null : status(sentence);
    if (status == null || !words.has("pointing", tokens, sentence.firstToken(), sentence.endToken())) {
      return;
    }
    boolean all = words.has("affairs", tokens, sentence.firstToken(), sentence.endToken());
    boolean visits = words.has("visit", tokens, sentence.firstToken(), sentence.endToken());
    for (EventDraft draft : drafts) {
      boolean near = draft.sentence < sentence.index() && sentence.index() - draft.sentence <= FARTHEST;
      boolean open = draft.status == Event.Status.PLANNED || draft.status == Event.Status.CANCELLED;
      if (near && open && (all || visits && draft.type == Event.Type.VISIT)) {
        draft.status = status;
      }
    }
  }

  /** What is put off is still planned. */
  private Event.@Nullable Status status(Sentence sentence) {
    if (words.has("postponed", tokens, sentence.firstToken(), sentence.endToken())) {
      return Event.Status.PLANNED;
    }
    return words.has("cancelled", tokens, sentence.firstToken(), sentence.endToken()) ? Event.Status.CANCELLED : null;
  }
}
