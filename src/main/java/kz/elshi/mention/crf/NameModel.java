package kz.elshi.mention.crf;

import java.nio.file.Path;
import java.util.List;
import kz.elshi.knowledge.Home;

/** A model of names, learned from a corpus and ready to label. Safe to share between threads. */
public final class NameModel {
  private static final String FILE = "data/models/names-kk.bin";

  private final Labeller labeller;

  NameModel(CrfModel model) {
    labeller = new Labeller(model);
  }

  /**
   * Reads the model that comes with Elshi.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing or broken
   */
  public static NameModel of(Home home) {
    return read(home.path(FILE));
  }

  /**
   * Reads a file that {@code elshi train names} wrote.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if it is missing or no such file
   */
  public static NameModel read(Path file) {
    return new NameModel(PackedModel.read(file));
  }

  List<LabelSet.Span> spans(WordSequence words) {
    return labeller.labels().decode(labeller.label(words));
  }
}
