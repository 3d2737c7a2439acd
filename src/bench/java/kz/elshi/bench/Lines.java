package kz.elshi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the text files of the benchmarks. */
final class Lines {
  private Lines() {}

  /** The lines of a file in UTF-8, without comments and blank lines. */
  static List<String> of(String file) {
    try (InputStream in = Lines.class.getResourceAsStream("/bench/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
