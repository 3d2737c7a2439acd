package kz.elshi.mention.crf;

import java.util.Arrays;
import java.util.List;

/**
 * Sentences as numbers: the features and the label of each word, and for which labels each feature has a weight.
 *
 * <p>A weight belongs to a label or to all labels of a class. A feature has one for each label and class that it was seen with; a
 * feature that is seen often also has one for every other class, to speak against it.
 */
final class TrainingSet {
  private static final int OFTEN = 4;
  private static final int MOST_FEATURES = 512;

  /** Features of each word of each sentence, by number. */
  final int[][][] features;
  /** Labels likewise. */
  final int[][] labels;
  /** Numbers of the features. */
  final FeatureIndex index = new FeatureIndex(1 << 16);
  /** Where the weights of a feature begin; one more at the end. */
  final int[] starts;
  /** The label or class of each weight. */
  final byte[] marks;

  private final LabelSet set;

  TrainingSet(List<WordSequence> sentences, List<int[]> labels, LabelSet set) {
    this.set = set;
    this.labels = labels.toArray(int[][]::new);
    features = new int[sentences.size()][][];
    ContextFeatures context = new ContextFeatures();
    for (int s = 0; s < features.length; s++) {
      WordSequence words = sentences.get(s);
      features[s] = new int[words.size()][];
      for (int i = 0; i < words.size(); i++) {
        features[s][i] = features(words, i, context);
      }
    }
    long[] pairs = pairs();
    starts = new int[index.size() + 1];
    marks = new byte[pairs.length];
    for (int k = 0; k < pairs.length; k++) {
      marks[k] = (byte) pairs[k];
      starts[(int) (pairs[k] >> Byte.SIZE) + 1] = k + 1;
    }
  }

  private int[] features(WordSequence words, int at, ContextFeatures context) {
    int[] all = new int[MOST_FEATURES];
    int size = 0;
    for (int offset = -WordFeatures.REACH; offset <= WordFeatures.REACH; offset++) {
      for (int feature : WordFeatures.of(words.word(at + offset), offset)) {
        all[size++] = index.add(feature);
      }
    }
    int more = context.collect(words, at);
    for (int k = 0; k < more; k++) {
      all[size++] = index.add(context.features()[k]);
    }
    return Arrays.copyOf(all, size);
  }

  /** A feature and a label or class in each number, in order. */
  private long[] pairs() {
    LongSet pairs = new LongSet();
    int[] times = new int[index.size()];
    for (int s = 0; s < features.length; s++) {
      for (int i = 0; i < features[s].length; i++) {
        for (int feature : features[s][i]) {
          pairs.add(pair(feature, labels[s][i]));
          pairs.add(pair(feature, set.classOf(labels[s][i])));
          times[feature]++;
        }
      }
    }
    for (int feature = 0; feature < times.length; feature++) {
      for (int type = set.size(); times[feature] >= OFTEN && type < set.all(); type++) {
        pairs.add(pair(feature, type));
      }
    }
    return pairs.sorted();
  }

  private static long pair(int feature, int mark) {
    return (long) feature << Byte.SIZE | mark;
  }
}
