package kz.elshi.mention.crf;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import kz.elshi.knowledge.KnowledgeException;

/**
 * The file of a model. A weight is a byte, so many steps of the largest weight's 120th part; weights that
 * round to none, and features without weights, are left out.
 *
 * <p>Behind the name of the format stands, deflated: the classes; the pairs of labels; the step; the features as differences of their
 * sorted hashes (7 bits a byte, the highest bit: more follow); how many weights each has; their labels; their steps.
 */
final class PackedModel {
  private static final String MAGIC = "elshi names 1";
  private static final int MOST_STEPS = 120;
  private static final int BUFFER = 1 << 16;

  private PackedModel() {}

  /** The bytes of a file; the same model gives the same. */
  static byte[] pack(CrfWeights model) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    new DataOutputStream(plain).writeUTF(MAGIC);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(plain, deflater, BUFFER))) {
      writeLabels(model, out);
      writeWeights(model, out);
    } finally {
      deflater.end();
    }
    return plain.toByteArray();
  }

  private static void writeLabels(CrfWeights model, DataOutputStream out) throws IOException {
    out.writeShort(model.labels().classes().size());
    for (String type : model.labels().classes()) {
      out.writeUTF(type);
    }
    for (float weight : model.transitions()) {
      out.writeFloat(weight);
    }
  }

  private static void writeWeights(CrfWeights model, DataOutputStream out) throws IOException {
    float largest = 0;
    for (float weight : model.weights()) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float step = largest == 0 ? 1 : largest / MOST_STEPS;
    ByteArrayOutputStream differences = new ByteArrayOutputStream();
    ByteArrayOutputStream counts = new ByteArrayOutputStream();
    ByteArrayOutputStream marks = new ByteArrayOutputStream();
    ByteArrayOutputStream steps = new ByteArrayOutputStream();
    int features = 0;
    int before = 0;
    for (long entry : sorted(model.features())) {
      int number = (int) entry;
      int count = 0;
      for (int k = model.starts()[number]; k < model.starts()[number + 1]; k++) {
        int rounded = Math.round(model.weights()[k] / step);
        if (rounded != 0) {
          marks.write(model.marks()[k]);
          steps.write(rounded);
          count++;
        }
      }
      if (count > 0) {
        int hash = (int) (entry >> Integer.SIZE);
        writeNumber(hash - before, differences);
        counts.write(count);
        before = hash;
        features++;
      }
    }
    out.writeFloat(step);
    out.writeInt(features);
    out.writeInt(marks.size());
    for (ByteArrayOutputStream column : List.of(differences, counts, marks, steps)) {
      column.writeTo(out);
    }
  }

  /** The hashes in order, each with its number in the lower half. */
  private static long[] sorted(int[] hashes) {
    long[] entries = new long[hashes.length];
    Arrays.setAll(entries, number -> (long) hashes[number] << Integer.SIZE | number);
    Arrays.sort(entries);
    return entries;
  }

  private static void writeNumber(int number, ByteArrayOutputStream out) {
    int rest = number;
    while (rest > 127) {
      out.write(rest & 127 | 128);
      rest >>= 7;
    }
    out.write(rest);
  }

  /**
   * Reads a file.
   *
   * @throws KnowledgeException if it is missing or no such file
   */
  static CrfModel read(Path file) {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return unpack(in);
    } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new KnowledgeException(
          "cannot read the model of names in " + file + ": " + e.getMessage() + "; make it with: elshi train names", e);
    }
  }

  /** The model that {@link #pack} made bytes of. */
  static CrfModel unpack(InputStream packed) throws IOException {
    if (!new DataInputStream(packed).readUTF().equals(MAGIC)) {
      throw new IOException("it is none");
    }
    return read(new DataInputStream(new BufferedInputStream(new InflaterInputStream(packed), BUFFER)));
  }

  private static CrfModel read(DataInputStream in) throws IOException {
    List<String> classes = new ArrayList<>();
    for (int rest = in.readUnsignedShort(); rest > 0; rest--) {
      classes.add(in.readUTF());
    }
    LabelSet labels = new LabelSet(classes);
    float[] transitions = new float[(labels.size() + 1) * labels.size()];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    float step = in.readFloat();
    int features = in.readInt();
    int size = in.readInt();
    int[] hashes = new int[features];
    for (int i = 0; i < features; i++) {
      hashes[i] = readNumber(in) + (i == 0 ? 0 : hashes[i - 1]);
    }
    byte[] counts = in.readNBytes(features);
    byte[] marks = in.readNBytes(size);
    byte[] steps = in.readNBytes(size);
    short[] weights = new short[size];
    for (int k = 0; k < size; k++) {
      weights[k] = CrfModel.weight(marks[k], steps[k]);
    }
    CrfModel model = new CrfModel(labels, transitions, step, features, weights);
    int start = 0;
    for (int i = 0; i < features; i++) {
      int count = counts[i] & 0xFF;
      model.put(hashes[i], start, count);
      start += count;
    }
    return model;
  }

  private static int readNumber(DataInputStream in) throws IOException {
    int number = 0;
    int shift = 0;
    int part;
    do {
      part = in.readUnsignedByte();
      number |= (part & 127) << shift;
      shift += 7;
    } while (part > 127);
    return number;
  }
}
