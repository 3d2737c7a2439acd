package kz.elshi.spark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A hash of the lines of files that is the same whatever their order: each line goes to one of some heaps, by itself alone, and the heaps are
 * sorted one by one, so that no more than one is in memory.
 *
 * @param count how many lines there are
 */
record SortedLines(long count, String sha256) {
  private static final int HEAPS = 128;

  /** Reads files, gzip if their names say so; {@code folder} is for the heaps. */
  static SortedLines of(List<Path> files, Path folder) throws IOException, NoSuchAlgorithmException {
    Files.createDirectories(folder);
    List<BufferedWriter> heaps = new ArrayList<>();
    for (int i = 0; i < HEAPS; i++) {
      heaps.add(Files.newBufferedWriter(folder.resolve("heap" + i)));
    }
    for (Path file : files) {
      try (BufferedReader reader = open(file)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          heaps.get(Math.floorMod(line.hashCode(), HEAPS)).append(line).append('\n');
        }
      }
    }
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    long count = 0;
    for (int i = 0; i < HEAPS; i++) {
      heaps.get(i).close();
      Path heap = folder.resolve("heap" + i);
      try (Stream<String> lines = Files.lines(heap)) {
        count += lines.sorted().peek(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8))).toList().size();
      }
      Files.delete(heap);
    }
    return new SortedLines(count, HexFormat.of().formatHex(digest.digest()));
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream input = Files.newInputStream(file);
    return new BufferedReader(new InputStreamReader(file.toString().endsWith(".gz") ? new GZIPInputStream(input) : input, StandardCharsets.UTF_8), 1 << 16);
  }
}
