package kz.elshi.mention.crf;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns the weights of a linear-chain CRF: stochastic gradient ascent of the likelihood, sentence by sentence, with a rate of its own
 * for each weight (AdaGrad; Duchi, Hazan, Singer 2011) and a small L2 penalty. The sums of squares that the rates come from start high
 * enough that the first sentences with a feature do not decide its weights. At each visit a share of a word's features is left out
 * (dropout; Srivastava and others 2014), so that none is relied on alone; the weights are scaled down for that in the end. Those that
 * the last epochs have at each quarter are averaged, over some runs with the sentences in other orders.
 *
 * <p>The same data give the same weights: chance comes from a fixed seed, there is one thread, and the exponentials are those of
 * {@link StrictMath}.
 */
final class CrfTrainer {
  private static final long SEED = 20;
  private static final double TINY = 1e-6;
  private static final float START = 0.1f;
  private static final double RATE = 0.3;
  private static final double PENALTY = 2e-5;
  private static final float DROPPED = 0.4f;
  private static final int RUNS = 3;
  private static final int EPOCHS = 12;
  private static final int AVERAGED = 8;
  private static final int PARTS = 4;

  private final LabelSet labels;
  private final TrainingSet data;
  private final int size;
  private final float[] weights;
  private final float[] squares;
  private final float[] averages;
  private final double[] transitions;
  private final double[] transitionSquares;
  private final double[] transitionAverages;
  private final double[] factors;
  private final double[] pairs;
  private final double[] expected;
  private final Marginals marginals;
  private final Random random = new Random(SEED);
  private int averaged;
  private float[][] scores = {};

  CrfTrainer(LabelSet labels, TrainingSet data) {
    this.labels = labels;
    this.data = data;
    size = labels.size();
    weights = new float[data.marks.length];
    squares = new float[weights.length];
    averages = new float[weights.length];
    transitions = new double[(size + 1) * size];
    transitionSquares = new double[transitions.length];
    transitionAverages = new double[transitions.length];
    factors = new double[transitions.length];
    pairs = new double[transitions.length];
    expected = new double[labels.all()];
    marginals = new Marginals(labels);
  }

  /** Learns; {@code epoch} is run when the data have been gone through once more. */
  CrfWeights train(Runnable epoch) {
    int[] order = new int[data.labels.length];
    Arrays.setAll(order, i -> i);
    for (int run = 0; run < RUNS; run++) {
      reset();
      for (int i = 0; i < EPOCHS; i++) {
        shuffle(order);
        learn(order, i >= EPOCHS - AVERAGED);
        epoch.run();
      }
    }
    return averages();
  }

  private void reset() {
    Arrays.fill(weights, 0);
    Arrays.fill(squares, START);
    Arrays.fill(transitions, 0);
    Arrays.fill(transitionSquares, START);
    Arrays.fill(factors, 1);
  }

  private void learn(int[] order, boolean late) {
    for (int s = 0; s < order.length; s++) {
      learn(drop(data.features[order[s]]), data.labels[order[s]]);
      boolean pause = (s + 1) * PARTS / order.length > s * PARTS / order.length;
      if (late && pause) {
        average();
      }
    }
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
  }

  private int[][] drop(int[][] features) {
    int[][] kept = new int[features.length][];
    for (int i = 0; i < features.length; i++) {
      int[] some = new int[features[i].length];
      int count = 0;
      for (int feature : features[i]) {
        if (random.nextFloat() >= DROPPED) {
          some[count++] = feature;
        }
      }
      kept[i] = Arrays.copyOf(some, count);
    }
    return kept;
  }

  private void average() {
    for (int k = 0; k < weights.length; k++) {
      averages[k] += weights[k];
    }
    for (int k = 0; k < transitions.length; k++) {
      transitionAverages[k] += transitions[k];
    }
    averaged++;
  }

  /** The average weights, scaled to what a word gets when none of its features is left out. */
  private CrfWeights averages() {
    for (int k = 0; k < averages.length; k++) {
      averages[k] *= (1 - DROPPED) / averaged;
    }
    float[] pairWeights = new float[transitions.length];
    for (int k = 0; k < pairWeights.length; k++) {
      pairWeights[k] = (float) (transitionAverages[k] / averaged);
    }
    return new CrfWeights(labels, data.index.features(), data.starts, data.marks, averages, pairWeights);
  }

  private void learn(int[][] features, int[] gold) {
    if (scores.length < gold.length) {
      scores = new float[gold.length][labels.all()];
    }
    for (int i = 0; i < gold.length; i++) {
      score(features[i], scores[i]);
    }
    marginals.compute(scores, gold.length, factors);
    for (int i = 0; i < gold.length; i++) {
      marginals.of(i, expected);
      expected[gold[i]] -= 1;
      if (Math.abs(expected[gold[i]]) > TINY) {
        labels.gather(expected);
        update(features[i]);
      }
    }
    updateTransitions(gold);
  }

  private void score(int[] features, float[] into) {
    Arrays.fill(into, 0);
    for (int feature : features) {
      for (int k = data.starts[feature]; k < data.starts[feature + 1]; k++) {
        into[data.marks[k] & 0xFF] += weights[k];
      }
    }
    labels.spread(into);
  }

  private void update(int[] features) {
    for (int feature : features) {
      for (int k = data.starts[feature]; k < data.starts[feature + 1]; k++) {
        double gradient = expected[data.marks[k] & 0xFF] + PENALTY * weights[k];
        squares[k] += (float) (gradient * gradient);
        weights[k] -= (float) (RATE * gradient / Math.sqrt(squares[k]));
      }
    }
  }

  private void updateTransitions(int[] gold) {
    Arrays.fill(pairs, 0);
    marginals.addPairs(factors, pairs);
    for (int i = 0; i < gold.length; i++) {
      pairs[(i == 0 ? size : gold[i - 1]) * size + gold[i]] -= 1;
    }
    for (int i = 0; i < transitions.length; i++) {
      if (Math.abs(pairs[i]) > TINY) {
        double gradient = pairs[i] + PENALTY * transitions[i];
        transitionSquares[i] += gradient * gradient;
        transitions[i] -= RATE * gradient / Math.sqrt(transitionSquares[i]);
        factors[i] = StrictMath.exp(transitions[i]);
      }
    }
  }
}
