package kz.elshi.mention.crf;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the likeliest labels of a sentence: Viterbi's algorithm over the labels that are within a beam of the best. What a word alone
 * gives to itself and its neighbours is summed once and kept. Safe to share between threads.
 */
final class Labeller {
  private static final float BEAM = 15;
  private static final float NEVER = -1e30f;
  private static final int MOST_KEPT = 8192;
  private static final int PLACES = 2 * WordFeatures.REACH + 1;

  private final CrfModel model;
  private final LabelSet labels;
  private final int size;
  private final float[] transitions;
  private final Map<String, float[]> kept = new ConcurrentHashMap<>();

  Labeller(CrfModel model) {
    this.model = model;
    labels = model.labels();
    size = labels.size();
    transitions = allowed(model.transitions());
  }

  private float[] allowed(float[] all) {
    float[] some = new float[all.length];
    Arrays.fill(some, NEVER);
    for (int from = 0; from <= size; from++) {
      for (int to = 0; to < size; to++) {
        boolean closed = from == size || labels.closes(from);
        if (closed ? labels.opens(to) : !labels.opens(to) && labels.type(from) == labels.type(to)) {
          some[from * size + to] = all[from * size + to];
        }
      }
    }
    return some;
  }

  LabelSet labels() {
    return labels;
  }

  /** The label of each word. */
  int[] label(WordSequence words) {
    int length = words.size();
    if (length == 0) {
      return new int[0];
    }
    float[][] alone = new float[length + 2 * WordFeatures.REACH][];
    for (int i = 0; i < alone.length; i++) {
      alone[i] = alone(words.word(i - WordFeatures.REACH));
    }
    ContextFeatures context = new ContextFeatures();
    float[] emission = new float[labels.all()];
    float[] best = new float[size];
    float[] next = new float[size];
    byte[] back = new byte[length * size];
    System.arraycopy(transitions, size * size, best, 0, size);
    for (int i = 0; i < length; i++) {
      emit(words, i, alone, context, emission);
      if (i > 0) {
        step(best, next, back, i * size);
        float[] swapped = best;
        best = next;
        next = swapped;
      }
      for (int label = 0; label < size; label++) {
        best[label] += emission[label];
      }
    }
    return trace(best, back, length);
  }

  private void emit(WordSequence words, int index, float[][] alone, ContextFeatures context, float[] into) {
    Arrays.fill(into, 0);
    int count = context.collect(words, index);
    for (int k = 0; k < count; k++) {
      model.add(context.features()[k], into);
    }
    labels.spread(into);
    for (int label = 0; label < size; label++) {
      into[label] *= model.step();
    }
    for (int place = 0; place < PLACES; place++) {
      float[] sums = alone[index + place];
      int from = place * size;
      for (int label = 0; label < size; label++) {
        into[label] += sums[from + label];
      }
    }
  }

  /** The sums of a word's own weights for the label of each word within reach, place by place. */
  private float[] alone(WordForm word) {
    float[] known = kept.get(word.text());
    if (known != null) {
      return known;
    }
    float[] sums = new float[PLACES * size];
    float[] scores = new float[labels.all()];
    for (int place = 0; place < PLACES; place++) {
      Arrays.fill(scores, 0);
      for (int feature : WordFeatures.of(word, place - WordFeatures.REACH)) {
        model.add(feature, scores);
      }
      labels.spread(scores);
      for (int label = 0; label < size; label++) {
        sums[place * size + label] = scores[label] * model.step();
      }
    }
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(word.text(), sums);
    return sums;
  }

  private void step(float[] before, float[] now, byte[] back, int row) {
    float most = NEVER;
    for (float score : before) {
      most = Math.max(most, score);
    }
    Arrays.fill(now, NEVER);
    for (int from = 0; from < size; from++) {
      if (before[from] < most - BEAM) {
        continue;
      }
      for (int to = 0; to < size; to++) {
        float score = before[from] + transitions[from * size + to];
        if (score > now[to]) {
          now[to] = score;
          back[row + to] = (byte) from;
        }
      }
    }
  }

  private int[] trace(float[] last, byte[] back, int length) {
    int best = labels.outside();
    for (int label = labels.firstCloser(); label < labels.endClosers(); label++) {
      best = last[label] > last[best] ? label : best;
    }
    int[] path = new int[length];
    path[length - 1] = best;
    for (int i = length - 1; i > 0; i--) {
      path[i - 1] = back[i * size + path[i]] & 0xFF;
    }
    return path;
  }
}
