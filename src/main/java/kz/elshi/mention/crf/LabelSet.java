package kz.elshi.mention.crf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import kz.elshi.lang.Iob2;

/**
 * The labels of words, made of classes of names: beginning, inside and end of a name, a name of a single word, and outside (IOBES;
 * Ratinov and Roth 2009 find it better than IOB2 for learning).
 *
 * <p>They are numbered so that those which may open a stretch ({@code B O S}) and those which may close one ({@code O S E}) are each
 * one range: {@code B… O S… E… I…}.
 */
record LabelSet(List<String> classes) {
  /** More would not fit into bytes. */
  static final int MOST_CLASSES = 50;

  LabelSet {
    classes = List.copyOf(classes);
  }

  /** The classes of a corpus, in alphabetical order. */
  static LabelSet of(List<Iob2.Sentence> sentences) {
    TreeSet<String> classes = new TreeSet<>();
    for (Iob2.Sentence sentence : sentences) {
      for (String label : sentence.labels()) {
        if (!label.equals(Iob2.OUTSIDE)) {
          classes.add(label.substring(2));
        }
      }
    }
    return new LabelSet(List.copyOf(classes));
  }

  int size() {
    return 4 * classes.size() + 1;
  }

  int outside() {
    return classes.size();
  }

  /** Number of the labels and of the classes, numbered behind them; outside is the last. */
  int all() {
    return size() + classes.size() + 1;
  }

  /** Number of a label's class among {@link #all()}. */
  int classOf(int label) {
    return size() + (label == outside() ? classes.size() : type(label));
  }

  /** Adds to the score of each label that of its class. */
  void spread(float[] scores) {
    int count = classes.size();
    scores[count] += scores[size() + count];
    for (int type = 0; type < count; type++) {
      float score = scores[size() + type];
      scores[begin(type)] += score;
      scores[single(type)] += score;
      scores[end(type)] += score;
      scores[inside(type)] += score;
    }
  }

  /** Gives each class the sum of its labels. */
  void gather(double[] values) {
    Arrays.fill(values, size(), all(), 0);
    for (int label = 0; label < size(); label++) {
      values[classOf(label)] += values[label];
    }
  }

  int begin(int type) {
    return type;
  }

  int single(int type) {
    return classes.size() + 1 + type;
  }

  int end(int type) {
    return 2 * classes.size() + 1 + type;
  }

  int inside(int type) {
    return 3 * classes.size() + 1 + type;
  }

  /** End of the range of labels that may stand first or behind a closed label; it begins at 0. */
  int openers() {
    return 2 * classes.size() + 1;
  }

  /** Start of the range of labels that an opener or the end of the sentence may follow. */
  int firstCloser() {
    return classes.size();
  }

  /** End of that range; the labels behind it are {@code I}. */
  int endClosers() {
    return 3 * classes.size() + 1;
  }

  boolean opens(int label) {
    return label < openers();
  }

  boolean closes(int label) {
    return label >= firstCloser() && label < endClosers();
  }

  /** Class of a label; not for {@link #outside()}. */
  int type(int label) {
    int count = classes.size();
    return label < count ? label : (label - count - 1) % count;
  }

  /** The labels of a sentence of the corpus. A class that this set has not is outside. */
  int[] encode(List<String> labels) {
    int[] codes = new int[labels.size()];
    Arrays.fill(codes, outside());
    for (Span span : spans(labels)) {
      int type = classes.indexOf(span.type());
      if (type >= 0) {
        Arrays.fill(codes, span.first(), span.end(), inside(type));
        codes[span.first()] = begin(type);
        codes[span.end() - 1] = span.end() - span.first() == 1 ? single(type) : end(type);
      }
    }
    return codes;
  }

  /** The names that labels tell of, in order. */
  List<Span> decode(int[] labels) {
    List<Span> spans = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < labels.length; i++) {
      if (opens(labels[i])) {
        first = i;
      }
      if (labels[i] != outside() && closes(labels[i])) {
        spans.add(new Span(first, i + 1, classes.get(type(labels[i]))));
      }
    }
    return spans;
  }

  /** The names of a sentence in IOB2, in order. */
  static List<Span> spans(List<String> labels) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < labels.size(); ) {
      int end = i + 1;
      if (!labels.get(i).equals(Iob2.OUTSIDE)) {
        while (end < labels.size() && labels.get(end).startsWith("I-")) {
          end++;
        }
        spans.add(new Span(i, end, labels.get(i).substring(2)));
      }
      i = end;
    }
    return spans;
  }

  /**
   * A name in a sentence.
   *
   * @param first index of its first word
   * @param end index after its last word
   */
  record Span(int first, int end, String type) {}
}
