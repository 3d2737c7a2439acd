package kz.elshi.mention.crf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.lang.CorpusException;
import kz.elshi.lang.Iob2;
import kz.elshi.lang.kk.KazakhAnalyser;

/** A corpus of names, read for training and measuring. */
public final class NameCorpus {
  private final List<Iob2.Sentence> sentences;
  private final List<WordSequence> sequences = new ArrayList<>();

  /**
   * Reads a file in IOB2.
   *
   * @throws kz.elshi.lang.CorpusException if it cannot be read; the message names the line
   */
  public NameCorpus(Path file, Home home) {
    sentences = Iob2.read(file);
    int classes = LabelSet.of(sentences).classes().size();
    if (classes > LabelSet.MOST_CLASSES) {
      throw new CorpusException(file, classes + " classes of names are too many; give one with at most " + LabelSet.MOST_CLASSES);
    }
    Reference reference = Reference.read(home);
    KazakhAnalyser analyser = new KazakhAnalyser(home, reference);
    WordKnowledge knowledge = new WordKnowledge(home, reference);
    for (Iob2.Sentence sentence : sentences) {
      sequences.add(knowledge.sequence(analyser.tokens(sentence.words())));
    }
  }

  /** Number of sentences. */
  public int size() {
    return sentences.size();
  }

  /**
   * Learns from all sentences and writes the model; the same corpus gives the same bytes.
   *
   * @param epoch run each time that the corpus has been gone through
   * @return size of the file in bytes
   * @throws IOException if it cannot be written
   */
  public long train(Path out, Runnable epoch) throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    byte[] packed = PackedModel.pack(train(IntStream.range(0, size()).boxed().toList(), epoch));
    Files.write(out, packed);
    return packed.length;
  }

  /** Compares what a model finds with the corpus. */
  public NameScore score(NameModel model) {
    return score(model, IntStream.range(0, size()).boxed().toList());
  }

  /**
   * Cross-validation: each part of the corpus is labelled by what the others taught, packed as it would be in a file. Sentences of one
   * group stay in one part.
   *
   * @param folds number of parts, at least 2
   * @param epoch run each time that the training sentences of a part have been gone through
   */
  public NameScore crossValidate(int folds, Runnable epoch) throws IOException {
    NameScore score = new NameScore();
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> training = new ArrayList<>();
      List<Integer> held = new ArrayList<>();
      for (int i = 0; i < size(); i++) {
        (fold(sentences.get(i).group(), folds) == fold ? held : training).add(i);
      }
      if (!training.isEmpty() && !held.isEmpty()) {
        byte[] packed = PackedModel.pack(train(training, epoch));
        score.add(score(new NameModel(PackedModel.unpack(new ByteArrayInputStream(packed))), held));
      }
    }
    return score;
  }

  private static int fold(String group, int folds) {
    return Math.floorMod(Hash.feature(1, Hash.of(group)), folds);
  }

  private CrfWeights train(List<Integer> which, Runnable epoch) {
    LabelSet labels = LabelSet.of(which.stream().map(sentences::get).toList());
    List<int[]> codes = which.stream().map(i -> labels.encode(sentences.get(i).labels())).toList();
    TrainingSet data = new TrainingSet(which.stream().map(sequences::get).toList(), codes, labels);
    return new CrfTrainer(labels, data).train(epoch);
  }

  private NameScore score(NameModel model, List<Integer> which) {
    NameScore score = new NameScore();
    for (int i : which) {
      score.add(LabelSet.spans(sentences.get(i).labels()), model.spans(sequences.get(i)));
    }
    return score;
  }
}
