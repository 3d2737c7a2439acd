package kz.elshi.mention.crf;

import java.util.Arrays;

/**
 * Probabilities of the labels of a sentence under given scores: the forward-backward algorithm with scaling (Rabiner 1989). Holds its
 * arrays for the next sentence; not for several threads.
 */
final class Marginals {
  private static final double NEGLIGIBLE = 1e-9;

  private final LabelSet labels;
  private final int size;
  private double[][] emissions = {};
  private double[][] forward = {};
  private double[][] backward = {};
  private final double[] first;
  private final double[] behind;
  private final double[] products;
  private int length;

  Marginals(LabelSet labels) {
    this.labels = labels;
    size = labels.size();
    first = new double[size];
    behind = new double[size];
    products = new double[size * size];
  }

  /**
   * Takes the scores of a sentence.
   *
   * @param scores of each label of each word
   * @param transitions exponential of the score of each pair of labels, row by row; the last row is that of the start
   */
  void compute(float[][] scores, int length, double[] transitions) {
    this.length = length;
    reserve(length);
    for (int i = 0; i < length; i++) {
      exponentiate(scores[i], emissions[i]);
      forward(i, transitions);
    }
    Arrays.fill(backward[length - 1], 0);
    Arrays.fill(backward[length - 1], labels.firstCloser(), labels.endClosers(), 1);
    for (int i = length - 2; i >= 0; i--) {
      backward(i, transitions);
    }
  }

  /** The probability of each label of a word. */
  void of(int index, double[] into) {
    double sum = 0;
    for (int label = 0; label < size; label++) {
      into[label] = forward[index][label] * backward[index][label];
      sum += into[label];
    }
    for (int label = 0; label < size; label++) {
      into[label] /= sum;
    }
  }

  /** Adds the expected number of times that each pair of labels stands side by side. */
  void addPairs(double[] transitions, double[] into) {
    of(0, first);
    for (int label = 0; label < labels.openers(); label++) {
      into[size * size + label] += first[label];
    }
    for (int i = 1; i < length; i++) {
      double sum = 0;
      for (int from = 0; from < size; from++) {
        sum += forward[i - 1][from] > NEGLIGIBLE ? pairs(i, from, transitions) : 0;
      }
      for (int from = 0; from < size; from++) {
        if (forward[i - 1][from] > NEGLIGIBLE) {
          addRow(from, 1 / sum, into);
        }
      }
    }
  }

  private double pairs(int index, int from, double[] transitions) {
    int row = from * size;
    double alpha = forward[index - 1][from];
    double sum = 0;
    if (labels.closes(from)) {
      for (int to = 0; to < labels.openers(); to++) {
        products[row + to] = alpha * transitions[row + to] * emissions[index][to] * backward[index][to];
        sum += products[row + to];
      }
    } else {
      int type = labels.type(from);
      for (int to = labels.end(type); to < size; to += labels.classes().size()) {
        products[row + to] = alpha * transitions[row + to] * emissions[index][to] * backward[index][to];
        sum += products[row + to];
      }
    }
    return sum;
  }

  private void addRow(int from, double scale, double[] into) {
    int row = from * size;
    if (labels.closes(from)) {
      for (int to = 0; to < labels.openers(); to++) {
        into[row + to] += products[row + to] * scale;
      }
    } else {
      int type = labels.type(from);
      for (int to = labels.end(type); to < size; to += labels.classes().size()) {
        into[row + to] += products[row + to] * scale;
      }
    }
  }

  private void reserve(int length) {
    if (emissions.length < length) {
      emissions = new double[length][size];
      forward = new double[length][size];
      backward = new double[length][size];
    }
  }

  private static void exponentiate(float[] scores, double[] into) {
    float most = scores[0];
    for (int label = 1; label < into.length; label++) {
      most = Math.max(most, scores[label]);
    }
    for (int label = 0; label < into.length; label++) {
      into[label] = StrictMath.exp(scores[label] - most);
    }
  }

  private void forward(int index, double[] transitions) {
    double[] now = forward[index];
    Arrays.fill(now, 0);
    if (index == 0) {
      System.arraycopy(transitions, size * size, now, 0, labels.openers());
    } else {
      double[] before = forward[index - 1];
      for (int from = labels.firstCloser(); from < labels.endClosers(); from++) {
        double alpha = before[from];
        int row = from * size;
        for (int to = 0; alpha > NEGLIGIBLE && to < labels.openers(); to++) {
          now[to] += alpha * transitions[row + to];
        }
      }
      for (int type = 0; type < labels.classes().size(); type++) {
        int begin = labels.begin(type);
        int inside = labels.inside(type);
        int end = labels.end(type);
        now[inside] = before[begin] * transitions[begin * size + inside] + before[inside] * transitions[inside * size + inside];
        now[end] = before[begin] * transitions[begin * size + end] + before[inside] * transitions[inside * size + end];
      }
    }
    multiply(now, emissions[index]);
    normalise(now);
  }

  private void backward(int index, double[] transitions) {
    double[] now = backward[index];
    for (int label = 0; label < size; label++) {
      behind[label] = backward[index + 1][label] * emissions[index + 1][label];
    }
    Arrays.fill(now, 0);
    for (int from = labels.firstCloser(); from < labels.endClosers(); from++) {
      double sum = 0;
      if (forward[index][from] > NEGLIGIBLE) {
        int row = from * size;
        for (int to = 0; to < labels.openers(); to++) {
          sum += transitions[row + to] * behind[to];
        }
      }
      now[from] = sum;
    }
    for (int type = 0; type < labels.classes().size(); type++) {
      int inside = labels.inside(type);
      int end = labels.end(type);
      for (int from : new int[] {labels.begin(type), inside}) {
        now[from] = transitions[from * size + inside] * behind[inside] + transitions[from * size + end] * behind[end];
      }
    }
    normalise(now);
  }

  private static void multiply(double[] values, double[] by) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= by[i];
    }
  }

  private static void normalise(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }
}
