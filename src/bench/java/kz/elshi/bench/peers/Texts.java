package kz.elshi.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of {@code bench/peers}. */
final class Texts {
  private Texts() {}

  /** A file as it is. */
  static String of(String file) {
    try (InputStream in = Texts.class.getResourceAsStream("/bench/peers/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Its lines, without comments and blank lines. */
  static List<String> lines(String file) {
    return of(file).lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
  }
}
