package kz.elshi.mention.crf;

/**
 * What training gives.
 *
 * @param features hash of each feature
 * @param starts where the weights of a feature begin; one more at the end
 * @param marks the label or class of each weight, by its number among {@link LabelSet#all()}
 * @param transitions weight of each pair of labels, by the label before, row by row; the last row is that of the start
 */
record CrfWeights(LabelSet labels, int[] features, int[] starts, byte[] marks, float[] weights, float[] transitions) {}
