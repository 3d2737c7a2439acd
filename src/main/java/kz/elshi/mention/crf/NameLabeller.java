package kz.elshi.mention.crf;

import java.util.List;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.text.Document;
import kz.elshi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Labels the names in sentences of a document. The model is read when the first sentence is asked for. Safe to share between threads.
 */
public final class NameLabeller {
  /** Class of people's names in KazNERD. */
  public static final String PERSON = "PERSON";
  /** Class of the names of bodies in KazNERD. */
  public static final String ORGANISATION = "ORGANISATION";

  /**
   * A name in a document.
   *
   * @param first index of its first token
   * @param end index after its last token
   * @param type class of the corpus, e.g. {@code PERSON}
   */
  public record LabelledName(int first, int end, String type) {}

  private final Home home;
  private final Reference reference;
  private @Nullable Loaded loaded;

  private record Loaded(NameModel model, WordKnowledge knowledge) {}

  /** The model in {@code data/models}, and the lists of words that it was trained with. */
  public NameLabeller(Home home, Reference reference) {
    this.home = home;
    this.reference = reference;
  }

  /**
   * The names of a sentence, in order.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if the model is missing or broken
   */
  public List<LabelledName> names(Document document, Sentence sentence) {
    Loaded ready = loaded();
    int start = sentence.firstToken();
    WordSequence words = ready.knowledge().sequence(document.tokens().subList(start, sentence.endToken()));
    return ready.model().spans(words).stream()
        .map(span -> new LabelledName(start + span.first(), start + span.end(), span.type()))
        .toList();
  }

  private synchronized Loaded loaded() {
    if (loaded == null) {
      loaded = new Loaded(NameModel.of(home), new WordKnowledge(home, reference));
    }
    return loaded;
  }
}
