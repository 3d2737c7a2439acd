package kz.elshi.lang.kk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.lang.WordFilter;

/**
 * With how many different chains of suffixes each stem was seen in raw text, as a noun and as a verb. A stem that takes many is a
 * real one.
 *
 * <p>The file holds the stems in order, each as the number of bytes that it shares with the one before, the number of its other
 * bytes, these (UTF-8), and the two counts, a byte each.
 */
final class StemCounts {
  /** Counts of one stem, up to {@link #MOST}. */
  record Count(int noun, int verb) {
    static final Count NONE = new Count(0, 0);
  }

  /** No stem. */
  static final StemCounts EMPTY = new StemCounts(Map.of());

  static final int MOST = 255;

  private static final String MAGIC = "elshi stems 1";
  private static final int LONGEST = 255;

  private final Map<String, Count> counts;
  /** Most of what is asked for is no stem. */
  private final WordFilter filter;

  StemCounts(Map<String, Count> counts) {
    this.counts = counts;
    filter = new WordFilter(counts.keySet());
  }

  Count of(String stem) {
    return filter.mayHave(stem.hashCode()) ? counts.getOrDefault(stem, Count.NONE) : Count.NONE;
  }

  int size() {
    return counts.size();
  }

  Set<String> stems() {
    return Collections.unmodifiableSet(counts.keySet());
  }

  /**
   * Reads a file.
   *
   * @throws KnowledgeException if it is missing or no such file
   */
  static StemCounts read(Path file) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (!in.readUTF().equals(MAGIC)) {
        throw new KnowledgeException(file + " is no file of stems; make it with: elshi train morphology");
      }
      int size = in.readInt();
      Map<String, Count> counts = HashMap.newHashMap(size);
      byte[] stem = new byte[LONGEST];
      for (int i = 0; i < size; i++) {
        int shared = in.readUnsignedByte();
        int rest = in.readUnsignedByte();
        in.readFully(stem, shared, rest);
        counts.put(
            new String(stem, 0, shared + rest, StandardCharsets.UTF_8), new Count(in.readUnsignedByte(), in.readUnsignedByte()));
      }
      return new StemCounts(counts);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new KnowledgeException("cannot read the stems in " + file + ": " + e.getMessage(), e);
    }
  }

  /** Writes a file; the same counts give the same bytes. */
  void write(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      TreeMap<String, Count> sorted = new TreeMap<>(counts);
      sorted.keySet().removeIf(stem -> stem.getBytes(StandardCharsets.UTF_8).length > LONGEST);
      out.writeUTF(MAGIC);
      out.writeInt(sorted.size());
      byte[] before = {};
      for (Map.Entry<String, Count> entry : sorted.entrySet()) {
        byte[] stem = entry.getKey().getBytes(StandardCharsets.UTF_8);
        int shared = Math.max(0, Arrays.mismatch(before, stem));
        out.writeByte(shared);
        out.writeByte(stem.length - shared);
        out.write(stem, shared, stem.length - shared);
        out.writeByte(Math.min(MOST, entry.getValue().noun()));
        out.writeByte(Math.min(MOST, entry.getValue().verb()));
        before = stem;
      }
    }
  }
}
